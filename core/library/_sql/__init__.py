"""The simulated database servers behind asyncpg, aiomysql and their like: SQLite runs the SQL, these modules make it
speak like PostgreSQL or MySQL, and take the time that a server would."""
