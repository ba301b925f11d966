from html.parser import HTMLParser
class P(HTMLParser):
    def handle_starttag(self, t, a): print("S", t, a, self.getpos(), repr(self.get_starttag_text()))
    def handle_endtag(self, t): print("E", t)
    def handle_data(self, d): print("D", repr(d))
    def handle_comment(self, d): print("C", repr(d))
    def handle_decl(self, d): print("!", repr(d))
    def handle_pi(self, d): print("?", repr(d))
    def handle_entityref(self, d): print("&", repr(d))
    def handle_charref(self, d): print("#", repr(d))
    def unknown_decl(self, d): print("U", repr(d))
texts = ["""<!DOCTYPE html><html><head><title>A &amp; B</title>
<script type="text/javascript">if (a < b && c) { x("</p>"); }</script></head>
<body class=main id='x' data-a="1 > 2"><p>Hello<br/>there &eacute;&#65;&#x42; &copy; x<y a&b </p>
<!-- comment --><img src="a.png" alt='it"s' /><a href=/x/y?a=1&amp;b=2 disabled>link</a>
<?php echo 1 ?><![CDATA[ x ]]><hr></body></html>""", "a < b", "<a", "text &am", "</>x</ p>", "<p>one<p>two</P >", "a &lt b & c"]
for conv in (True, False):
    for t in texts:
        p = P(convert_charrefs=conv)
        print("---", conv, t[:10]); p.feed(t); p.close()
        p = P(convert_charrefs=conv); print("--- pieces")
        for i in range(0, len(t), 7): p.feed(t[i:i+7])
        p.close()

# expect: --- True <!DOCTYPE
# expect: ! 'DOCTYPE html'
# expect: S html [] (1, 15) '<html>'
# expect: S head [] (1, 21) '<head>'
# expect: S title [] (1, 27) '<title>'
# expect: D 'A & B'
# expect: E title
# expect: D '\n'
# expect: S script [('type', 'text/javascript')] (2, 0) '<script type="text/javascript">'
# expect: D 'if (a < b && c) { x("</p>"); }'
# expect: E script
# expect: E head
# expect: D '\n'
# expect: S body [('class', 'main'), ('id', 'x'), ('data-a', '1 > 2')] (3, 0) '<body class=main id=\'x\' data-a="1 > 2">'
# expect: S p [] (3, 39) '<p>'
# expect: D 'Hello'
# expect: S br [] (3, 47) '<br/>'
# expect: E br
# expect: D 'there éAB © x'
# expect: S y [('a&b', None), ('<', None), ('p', None)] (3, 86) '<y a&b </p>'
# expect: D '\n'
# expect: C ' comment '
# expect: S img [('src', 'a.png'), ('alt', 'it"s')] (4, 16) '<img src="a.png" alt=\'it"s\' />'
# expect: E img
# expect: S a [('href', '/x/y?a=1&b=2'), ('disabled', None)] (4, 46) '<a href=/x/y?a=1&amp;b=2 disabled>'
# expect: D 'link'
# expect: E a
# expect: D '\n'
# expect: ? 'php echo 1 ?'
# expect: U 'CDATA[ x '
# expect: S hr [] (5, 30) '<hr>'
# expect: E body
# expect: E html
# expect: --- pieces
# expect: ! 'DOCTYPE html'
# expect: S html [] (1, 15) '<html>'
# expect: S head [] (1, 21) '<head>'
# expect: S title [] (1, 27) '<title>'
# expect: D 'A'
# expect: D ' & '
# expect: D 'B'
# expect: E title
# expect: D '\n'
# expect: S script [('type', 'text/javascript')] (2, 0) '<script type="text/javascript">'
# expect: D 'if (a < b && c) { x("</p>"); }'
# expect: E script
# expect: E head
# expect: D '\n'
# expect: S body [('class', 'main'), ('id', 'x'), ('data-a', '1 > 2')] (3, 0) '<body class=main id=\'x\' data-a="1 > 2">'
# expect: S p [] (3, 39) '<p>'
# expect: D 'Hel'
# expect: D 'lo'
# expect: S br [] (3, 47) '<br/>'
# expect: E br
# expect: D 'there é'
# expect: D 'AB © x'
# expect: S y [('a&b', None), ('<', None), ('p', None)] (3, 86) '<y a&b </p>'
# expect: D '\n'
# expect: C ' comment '
# expect: S img [('src', 'a.png'), ('alt', 'it"s')] (4, 16) '<img src="a.png" alt=\'it"s\' />'
# expect: E img
# expect: S a [('href', '/x/y?a=1&b=2'), ('disabled', None)] (4, 46) '<a href=/x/y?a=1&amp;b=2 disabled>'
# expect: D 'link'
# expect: E a
# expect: D '\n'
# expect: ? 'php echo 1 ?'
# expect: U 'CDATA[ x '
# expect: S hr [] (5, 30) '<hr>'
# expect: E body
# expect: E html
# expect: --- True a < b
# expect: D 'a '
# expect: D '<'
# expect: D ' b'
# expect: --- pieces
# expect: D 'a '
# expect: D '<'
# expect: D ' b'
# expect: --- True <a
# expect: D '<'
# expect: D 'a'
# expect: --- pieces
# expect: D '<'
# expect: D 'a'
# expect: --- True text &am
# expect: D 'text &am'
# expect: --- pieces
# expect: D 'text &am'
# expect: --- True </>x</ p>
# expect: D 'x'
# expect: E p
# expect: --- pieces
# expect: D 'x'
# expect: E p
# expect: --- True <p>one<p>t
# expect: S p [] (1, 0) '<p>'
# expect: D 'one'
# expect: S p [] (1, 6) '<p>'
# expect: D 'two'
# expect: E p
# expect: --- pieces
# expect: S p [] (1, 0) '<p>'
# expect: D 'one'
# expect: S p [] (1, 6) '<p>'
# expect: D 'two'
# expect: E p
# expect: --- True a &lt b &
# expect: D 'a < b & c'
# expect: --- pieces
# expect: D 'a < b'
# expect: D ' & c'
# expect: --- False <!DOCTYPE
# expect: ! 'DOCTYPE html'
# expect: S html [] (1, 15) '<html>'
# expect: S head [] (1, 21) '<head>'
# expect: S title [] (1, 27) '<title>'
# expect: D 'A '
# expect: & 'amp'
# expect: D ' B'
# expect: E title
# expect: D '\n'
# expect: S script [('type', 'text/javascript')] (2, 0) '<script type="text/javascript">'
# expect: D 'if (a < b && c) { x("</p>"); }'
# expect: E script
# expect: E head
# expect: D '\n'
# expect: S body [('class', 'main'), ('id', 'x'), ('data-a', '1 > 2')] (3, 0) '<body class=main id=\'x\' data-a="1 > 2">'
# expect: S p [] (3, 39) '<p>'
# expect: D 'Hello'
# expect: S br [] (3, 47) '<br/>'
# expect: E br
# expect: D 'there '
# expect: & 'eacute'
# expect: # '65'
# expect: # 'x42'
# expect: D ' '
# expect: & 'copy'
# expect: D ' x'
# expect: S y [('a&b', None), ('<', None), ('p', None)] (3, 86) '<y a&b </p>'
# expect: D '\n'
# expect: C ' comment '
# expect: S img [('src', 'a.png'), ('alt', 'it"s')] (4, 16) '<img src="a.png" alt=\'it"s\' />'
# expect: E img
# expect: S a [('href', '/x/y?a=1&b=2'), ('disabled', None)] (4, 46) '<a href=/x/y?a=1&amp;b=2 disabled>'
# expect: D 'link'
# expect: E a
# expect: D '\n'
# expect: ? 'php echo 1 ?'
# expect: U 'CDATA[ x '
# expect: S hr [] (5, 30) '<hr>'
# expect: E body
# expect: E html
# expect: --- pieces
# expect: ! 'DOCTYPE html'
# expect: S html [] (1, 15) '<html>'
# expect: S head [] (1, 21) '<head>'
# expect: S title [] (1, 27) '<title>'
# expect: D 'A'
# expect: D ' '
# expect: & 'amp'
# expect: D ' '
# expect: D 'B'
# expect: E title
# expect: D '\n'
# expect: S script [('type', 'text/javascript')] (2, 0) '<script type="text/javascript">'
# expect: D 'if (a < b && c) { x("</p>"); }'
# expect: E script
# expect: E head
# expect: D '\n'
# expect: S body [('class', 'main'), ('id', 'x'), ('data-a', '1 > 2')] (3, 0) '<body class=main id=\'x\' data-a="1 > 2">'
# expect: S p [] (3, 39) '<p>'
# expect: D 'Hel'
# expect: D 'lo'
# expect: S br [] (3, 47) '<br/>'
# expect: E br
# expect: D 'there '
# expect: & 'eacute'
# expect: # '65'
# expect: # 'x42'
# expect: D ' '
# expect: & 'copy'
# expect: D ' x'
# expect: S y [('a&b', None), ('<', None), ('p', None)] (3, 86) '<y a&b </p>'
# expect: D '\n'
# expect: C ' comment '
# expect: S img [('src', 'a.png'), ('alt', 'it"s')] (4, 16) '<img src="a.png" alt=\'it"s\' />'
# expect: E img
# expect: S a [('href', '/x/y?a=1&b=2'), ('disabled', None)] (4, 46) '<a href=/x/y?a=1&amp;b=2 disabled>'
# expect: D 'link'
# expect: E a
# expect: D '\n'
# expect: ? 'php echo 1 ?'
# expect: U 'CDATA[ x '
# expect: S hr [] (5, 30) '<hr>'
# expect: E body
# expect: E html
# expect: --- False a < b
# expect: D 'a '
# expect: D '<'
# expect: D ' b'
# expect: --- pieces
# expect: D 'a '
# expect: D '<'
# expect: D ' b'
# expect: --- False <a
# expect: D '<'
# expect: D 'a'
# expect: --- pieces
# expect: D '<'
# expect: D 'a'
# expect: --- False text &am
# expect: D 'text '
# expect: D '&am'
# expect: --- pieces
# expect: D 'text '
# expect: D '&am'
# expect: --- False </>x</ p>
# expect: D 'x'
# expect: E p
# expect: --- pieces
# expect: D 'x'
# expect: E p
# expect: --- False <p>one<p>t
# expect: S p [] (1, 0) '<p>'
# expect: D 'one'
# expect: S p [] (1, 6) '<p>'
# expect: D 'two'
# expect: E p
# expect: --- pieces
# expect: S p [] (1, 0) '<p>'
# expect: D 'one'
# expect: S p [] (1, 6) '<p>'
# expect: D 'two'
# expect: E p
# expect: --- False a &lt b &
# expect: D 'a '
# expect: & 'lt'
# expect: D ' b '
# expect: D '&'
# expect: D ' c'
# expect: --- pieces
# expect: D 'a '
# expect: & 'lt'
# expect: D ' b'
# expect: D ' '
# expect: D '&'
# expect: D ' c'
