namespace Truto.Generated.Tests.Generator.Features.Xml;

/// <summary>The cases of the XML object: each field in each form, by the version of OpenAPI that introduced it.</summary>
internal static class XmlTable
{
    private const string Xsi = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    public static IReadOnlyList<XmlRow> Rows { get; } =
    [
        new("Plain", "{ type: object, properties: { animals: { type: string } } }",
            "<Plain><animals>a &amp; b</animals></Plain>", """{"animals":"a & b"}"""),
        new("Named", "{ type: object, xml: { name: zoo }, properties: { animals: { type: string, xml: { name: animal } } } }",
            "<zoo><animal>x</animal></zoo>", """{"animals":"x"}"""),
        new("Scalars", """
              { type: object, properties: { i: { type: integer, format: int32 }, n: { type: number }, b: { type: boolean },
              d: { type: string, format: date }, t: { type: string, format: date-time }, u: { type: string, format: byte },
              p: { type: string, format: duration } } }
            """,
            "<Scalars><i> 5 </i><n>+1.50</n><b>1</b><d>2024-01-02</d><t>2024-01-02T03:04:05Z</t><u>AQ ID</u><p>P1D</p></Scalars>",
            """{"i":5,"n":1.5,"b":true,"d":"2024-01-02","t":"2024-01-02T03:04:05Z","u":"AQID","p":"P1D"}""",
            "<Scalars><i>5</i><n>1.5</n><b>true</b><d>2024-01-02</d><t>2024-01-02T03:04:05Z</t><u>AQID</u><p>P1D</p></Scalars>"),
        new("Space", "{ type: object, properties: { a: { type: string }, b: { type: string } } }",
            "<Space><a>  x\n </a><b> </b></Space>", """{"a":"  x\n ","b":" "}"""),
        new("Attribute", "{ type: object, properties: { name: { type: string }, id: { type: integer, xml: { attribute: true } } } }",
            "<Attribute id=\"7\"><name>n</name></Attribute>", """{"name":"n","id":7}"""),
        new("AttributeName", "{ type: object, properties: { id: { type: string, xml: { attribute: true, name: key } } } }",
            "<AttributeName key=\"a&quot;&lt;&#xA;\"/>", "{\"id\":\"a\\\"<\\n\"}"),
        new("Prefixed", """
              { type: object, properties: { id: { type: integer, xml: { attribute: true } },
              name: { type: string, xml: { namespace: 'https://example.com/schema/sample', prefix: sample } } } }
            """,
            "<Prefixed id=\"1\"><sample:name xmlns:sample=\"https://example.com/schema/sample\">e</sample:name></Prefixed>",
            """{"id":1,"name":"e"}"""),
        new("RootNamespace", """
              { type: object, xml: { name: root, namespace: 'urn:a', prefix: a }, properties: { x: { type: string },
              y: { type: string, xml: { namespace: 'urn:a', prefix: a } } } }
            """,
            "<a:root xmlns:a=\"urn:a\"><x>1</x><a:y>2</a:y></a:root>", """{"x":"1","y":"2"}"""),
        new("DefaultNamespace", "{ type: object, xml: { namespace: 'urn:d' }, properties: { x: { type: string } } }",
            "<DefaultNamespace xmlns=\"urn:d\"><x>1</x></DefaultNamespace>", """{"x":"1"}"""),
        new("AttributeNamespace", "{ type: object, properties: { l: { type: string, xml: { attribute: true, namespace: 'urn:l', prefix: l } } } }",
            "<AttributeNamespace xmlns:l=\"urn:l\" l:l=\"de\"/>", """{"l":"de"}"""),
        new("Unwrapped", "{ type: object, properties: { animals: { type: array, items: { type: string } }, z: { type: integer } } }",
            "<Unwrapped><animals>a</animals><z>1</z><animals>b</animals></Unwrapped>", """{"animals":["a","b"],"z":1}""",
            "<Unwrapped><animals>a</animals><animals>b</animals><z>1</z></Unwrapped>"),
        new("ItemName", """
              { type: object, properties: { animals: { type: array, xml: { name: aliens }, items: { type: string,
              xml: { name: animal } } } } }
            """,
            "<ItemName><animal>a</animal><animal>b</animal></ItemName>", """{"animals":["a","b"]}"""),
        new("Wrapped", "{ type: object, properties: { animals: { type: array, xml: { wrapped: true }, items: { type: string } } } }",
            "<Wrapped><animals><animals>a</animals><animals>b</animals></animals></Wrapped>", """{"animals":["a","b"]}"""),
        new("WrappedItem", """
              { type: object, properties: { animals: { type: array, xml: { wrapped: true }, items: { type: integer, xml: { name: animal } } } } }
            """,
            "<WrappedItem><animals><animal>1</animal></animals></WrappedItem>", """{"animals":[1]}"""),
        new("WrappedBoth", """
              { type: object, properties: { animals: { type: array, xml: { wrapped: true, name: aliens },
              items: { type: string, xml: { name: animal } } } } }
            """,
            "<WrappedBoth><aliens><animal>v</animal></aliens></WrappedBoth>", """{"animals":["v"]}"""),
        new("WrappedOuter", """
              { type: object, properties: { animals: { type: array, xml: { wrapped: true, name: aliens },
              items: { type: string } } } }
            """,
            "<WrappedOuter><aliens><aliens>v</aliens></aliens></WrappedOuter>", """{"animals":["v"]}"""),
        new("WrappedEmpty", "{ type: object, properties: { animals: { type: array, xml: { wrapped: true }, items: { type: string } } } }",
            "<WrappedEmpty><animals/></WrappedEmpty>", """{"animals":[]}"""),
        new("RequiredList", "{ type: object, required: [animals], properties: { animals: { type: array, items: { type: string } } } }",
            "<RequiredList/>", """{"animals":[]}"""),
        new("Nested", """
              { type: object, properties: { rows: { type: array, xml: { wrapped: true }, items: { type: array, xml: { wrapped: true, name: row },
              items: { type: integer, xml: { name: cell } } } } } }
            """,
            "<Nested><rows><row><cell>1</cell><cell>2</cell></row><row><cell>3</cell></row></rows></Nested>", """{"rows":[[1,2],[3]]}"""),
        new("RecursiveList", "{ type: array, xml: { wrapped: true }, items: { $ref: '#/RecursiveList' } }",
            "<RecursiveList><RecursiveList><RecursiveList/></RecursiveList><RecursiveList/></RecursiveList>", "[[[]],[]]"),
        new("RecursiveMap", "{ type: object, additionalProperties: { $ref: '#/RecursiveMap' } }",
            "<RecursiveMap><a><b/></a><c/></RecursiveMap>", """{"a":{"b":{}},"c":{}}"""),
        new("RootList", """
              { type: array, xml: { wrapped: true, name: pets }, items: { type: object, xml: { name: pet },
              properties: { n: { type: string } } } }
            """,
            "<pets><pet><n>a</n></pet><pet><n>b</n></pet></pets>", """[{"n":"a"},{"n":"b"}]"""),
        new("Models", """
              { type: object, properties: { items: { type: array, xml: { wrapped: true }, items: { $ref: '#/Attribute' } },
              one: { $ref: '#/Plain' } } }
            """,
            "<Models><items><Attribute id=\"1\"><name>a</name></Attribute></items><one><animals>x</animals></one></Models>",
            """{"items":[{"name":"a","id":1}],"one":{"animals":"x"}}"""),
        new("Text", """
              { type: object, properties: { lang: { type: string, xml: { attribute: true } }, text: { type: string, xml: { x-ms-text: true } } } }
            """,
            "<Text lang=\"de\"> Hallo <![CDATA[<Welt>]]></Text>",
            """{"lang":"de","text":" Hallo <Welt>"}""", "<Text lang=\"de\"> Hallo &lt;Welt&gt;</Text>"),
        new("Dictionary", "{ type: object, properties: { meta: { type: object, additionalProperties: { type: integer } } } }",
            "<Dictionary><meta><a>1</a><b_x0020_c>2</b_x0020_c></meta></Dictionary>", """{"meta":{"a":1,"b c":2}}"""),
        new("DictionaryOfLists", """
              { type: object, properties: { meta: { type: object, additionalProperties: { type: array, items: { type: string } } } } }
            """,
            "<DictionaryOfLists><meta><a>1</a><a>2</a><b>3</b></meta></DictionaryOfLists>", """{"meta":{"a":["1","2"],"b":["3"]}}"""),
        new("Enum", "{ type: object, properties: { c: { type: string, enum: [red, 'light blue'] } } }",
            "<Enum><c>\n light blue </c></Enum>", """{"c":"light blue"}""", "<Enum><c>light blue</c></Enum>"),
        new("Unknown", "{ type: object, properties: { a: { type: string } } }",
            "<Unknown b=\"1\" xmlns:o=\"urn:o\"><a>x</a><c>2</c><o:d e=\"f\"><g/>t</o:d><c>3</c></Unknown>",
            """{"a":"x","@b":"1","c":["2","3"],"{urn:o}d":{"@e":"f","g":"","#text":"t"}}""",
            "<Unknown b=\"1\"><a>x</a><c>2</c><c>3</c><d xmlns=\"urn:o\" e=\"f\"><g/>t</d></Unknown>"),
        new("AllOf", "{ allOf: [{ $ref: '#/Plain' }, { type: object, properties: { more: { type: integer, xml: { attribute: true } } } }] }",
            "<AllOf more=\"2\"><animals>x</animals></AllOf>", """{"animals":"x","more":2}"""),
        new("Animal", """
              { type: object, discriminator: kind, required: [kind], properties: { kind: { type: string,
              xml: { attribute: true } }, n: { type: string } } }
            """,
            "<Animal kind=\"Hound\"><n>r</n><bark>true</bark></Animal>", """{"kind":"Hound","n":"r","bark":true}"""),
        new("Hound", "{ allOf: [{ $ref: '#/Animal' }, { type: object, properties: { bark: { type: boolean } } }] }",
            "<Hound kind=\"Hound\"><n>r</n><bark>false</bark></Hound>", """{"kind":"Hound","n":"r","bark":false}"""),
        new("Recursive", """
              { type: object, properties: { v: { type: integer }, next: { $ref: '#/Recursive' }, all: { type: array,
              items: { $ref: '#/Recursive' } } } }
            """,
            "<Recursive><v>1</v><next><v>2</v></next><all><v>3</v></all></Recursive>", """{"v":1,"next":{"v":2},"all":[{"v":3}]}"""),
        new("Nullable", """
              { type: object, required: [a], properties: { a: { type: string, nullable: true }, n: { type: integer,
              nullable: true } } }
            """,
            $"<Nullable {Xsi}><a xsi:nil=\"true\"/><n xsi:nil=\"1\"/></Nullable>", """{"a":null,"n":null}""",
            $"<Nullable {Xsi}><a xsi:nil=\"true\"/><n xsi:nil=\"true\"/></Nullable>") { Since = "3.0" },
        new("Choice", """
              { type: object, properties: { pets: { type: array, xml: { wrapped: true },
              items: { oneOf: [{ $ref: '#/Cat' }, { $ref: '#/Dog' }] } } } }
            """,
            "<Choice><pets><Dog><bark>true</bark></Dog><Cat><lives>9</lives></Cat></pets></Choice>",
            """{"pets":[{"bark":true},{"lives":9}]}""") { Since = "3.0" },
        new("Cat", "{ type: object, required: [lives], properties: { lives: { type: integer } } }", "<Cat><lives>9</lives></Cat>",
        """{"lives":9}"""),
        new("Dog", "{ type: object, required: [bark], properties: { bark: { type: boolean } } }", "<Dog><bark>true</bark></Dog>",
        """{"bark":true}"""),
        new("Marked", "{ type: object, properties: { a: { type: string } } }",
            "<Marked _x007B_n_x007D_b='1'><_x0040_>2</_x0040_><_x0023_text>3</_x0023_text><_x007B_n_x007D_b>4</_x007B_n_x007D_b></Marked>",
            """{"@{}{n}b":"1","{}@":"2","{}#text":"3","{}{n}b":"4"}"""),
        new("Reserved", "{ type: object, properties: { a: { type: string } } }",
            "<Reserved xml:lang='de'><xml:b><c>1</c></xml:b></Reserved>",
            """{"@{http://www.w3.org/XML/1998/namespace}lang":"de","{http://www.w3.org/XML/1998/namespace}b":{"c":"1"}}"""),
        new("Fruits", """
              { type: object, properties: { all: { type: array, xml: { wrapped: true },
              items: { oneOf: [{ $ref: '#/Apple' }, { $ref: '#/Pear' }] } } } }
            """,
            "<Fruits><all><Pear><size>1</size></Pear><Apple/><Pear/></all></Fruits>",
            """{"all":[{"size":1},{},{}]}""") { Since = "3.0" },
        new("Apple", "{ type: object, properties: { size: { type: integer } } }", "<Apple/>", "{}"),
        new("Pear", "{ type: object, properties: { size: { type: integer } } }", "<Pear/>", "{}"),
        new("Either", "{ type: object, properties: { v: { oneOf: [{ type: integer }, { type: string }] } } }",
            "<Either><v>5</v></Either>", """{"v":5}""") { Since = "3.0" },
        new("NodeAttribute", "{ type: object, properties: { id: { type: integer, xml: { nodeType: attribute } } } }",
            "<NodeAttribute id=\"3\"/>", """{"id":3}""") { Since = "3.2" },
        new("NodeElement", """
              { type: object, properties: { a: { type: array, xml: { nodeType: element }, items: { type: string,
              xml: { name: i } } } } }
            """,
            "<NodeElement><a><i>x</i></a></NodeElement>", """{"a":["x"]}""") { Since = "3.2" },
        new("NodeText", """
              { type: object, properties: { u: { type: string, xml: { nodeType: attribute } }, v: { type: integer,
              xml: { nodeType: text } } } }
            """,
            "<NodeText u=\"m\">12</NodeText>", """{"u":"m","v":12}""") { Since = "3.2" },
        new("NodeCdata", "{ type: object, properties: { html: { type: string, xml: { nodeType: cdata } } } }",
            "<NodeCdata><![CDATA[<p>]]]]><![CDATA[></p>]]>&#xD;<![CDATA[x]]></NodeCdata>", "{\"html\":\"<p>]]></p>\\rx\"}") { Since = "3.2" },
        new("NodeNone", """
              { type: object, properties: { box: { type: object, xml: { nodeType: none },
              properties: { w: { type: integer }, h: { type: integer } } },
              z: { type: string } } }
            """,
            "<NodeNone><w>1</w><h>2</h><z>q</z></NodeNone>", """{"box":{"w":1,"h":2},"z":"q"}""") { Since = "3.2" },
        new("Ordered", """
              { type: array, xml: { nodeType: element }, items: false, prefixItems: [{ type: string, xml: { name: One } },
              { type: object, xml: { name: Two }, required: [unit, value], properties: { unit: { type: string, xml: { nodeType: attribute } },
              value: { type: integer, xml: { nodeType: text } } } }, { type: boolean, xml: { name: Three } }] }
            """,
            "<Ordered><One>s</One><Two unit=\"cubits\">42</Two><Three>false</Three></Ordered>",
            """["s",{"unit":"cubits","value":42},false]""") { Since = "3.2" },
    ];
}
