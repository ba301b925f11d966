raise "just text"
