using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary><c>ToString</c>, <c>Copy</c> and <c>DeepEquals</c> of generated classes.</summary>
public class ModelValueTests
{
    private const string Description = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        paths:
          /users:
            put:
              operationId: change
              tags: [users]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } }
              responses: { '204': { description: Done } }
        components:
          schemas:
            Secret: { type: string, format: password }
            User:
              type: object
              required: [id]
              properties:
                id: { type: string, readOnly: true }
                password: { type: string, format: password }
                'pin*': { $ref: '#/components/schemas/Secret' }
                codes: { type: array, items: { type: array, items: { $ref: '#/components/schemas/Secret' } } }
                key: { anyOf: [{ $ref: '#/components/schemas/Plain' }, { type: 'null' }], writeOnly: true }
                token: { type: [string, 'null'], writeOnly: true }
                count: { type: integer, writeOnly: true }
                nickname: { type: [string, 'null'] }
                plain: { $ref: '#/components/schemas/Plain' }
                friends: { type: array, items: { $ref: '#/components/schemas/User' } }
                place: { $ref: '#/components/schemas/Place' }
                either: { $ref: '#/components/schemas/Either' }
                tags: { type: object, additionalProperties: { type: string } }
            Plain: { type: object, properties: { note: { type: string } } }
            Place: { type: array, prefixItems: [{ type: number }, { type: number }], minItems: 2 }
            Either:
              oneOf:
                - { $ref: '#/components/schemas/Plain' }
                - { type: string }
                - { type: number }
                - { type: boolean }
                - { type: array, items: { $ref: '#/components/schemas/User' } }
            Animal:
              type: object
              required: [kind]
              discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat' } }
              properties: { kind: { type: string }, chip: { type: string, writeOnly: true } }
            Cat:
              allOf: [{ $ref: '#/components/schemas/Animal' }]
              properties: { lives: { type: integer }, secret: { type: string, format: password } }
        """;

    [Fact]
    public void ToString_returns_the_JSON_without_secrets()
    {
        (string Expression, string Text)[] all =
        [
            ("""new User { Id = "1", Nickname = "Ada", Plain = new() { Note = "é\"<" } }""", """{"id":"1","nickname":"Ada","plain":{"note":"é\"<"}"""
                + """}"""),
            ("""new User { Nickname = null, AdditionalProperties = new() { ["more"] = 1 } }""", """{"nickname":null,"more":1}"""),
            (
                """new User { Id = "1", Password = "a", Pin = "b", Codes = new() { new() { "c" } }, Key = new Plain(), Token = "d", Count = 5 }""",
                """{"id":"1","password":"***","pin*":"***","codes":"***","key":"***","token":"***","count":"***"}"""),
            ("""new User { Token = null, Friends = new() { new() { Password = "a" } } }""", """{"token":"***","friends":[{"password":"***"}]}"""),
            ("new Plain()", "{}"),
            ("""new Cat { Lives = 9, Secret = "a", Chip = "b" }""", """{"kind":"cat","chip":"***","lives":9,"secret":"***"}"""),
            ("new Place { Item1 = 1.5, Item2 = -2 }", "[1.5,-2]"),
            ("new User { Place = new() { Item1 = 1, Item2 = 2 } }", """{"place":[1,2]}"""),
            ("""new User { Either = "a" }""", """{"either":"a"}"""),
            (@"(Either)""a\""""", "a\""),
            ("(Either)1.5", "1.5"),
            ("(Either)true", "true"),
            ("""(Either)new Plain { Note = "b" }""", """{"note":"b"}"""),
            ("""(Either)new List<User> { new() { Password = "a" }, null! }""", """[{"password":"***"},null]"""),
            ("""Either.FromJson(new JsonObject { ["a"] = null })""", """{"a":null}"""),
        ];

        string log = ScriptedResponses.Log(Description, $"""
            var culture = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            System.Globalization.CultureInfo.CurrentCulture = culture;
            {string.Join("\n", all.Select(one => $"Log({one.Expression});"))}
            """);

        Assert.Equal(all.Select(one => one.Text), log.Split('\n'));
    }

    [Fact]
    public void ToString_is_limited_and_does_not_throw() => Assert.Equal(
        """
        4096 {"id":"1","nic True
        4096 {"friends":[{" True
        {"friends":[{"id":"1"}…
        {"either":…
        0
        """,
        ScriptedResponses.Log(Description, """
            Show(new User { Nickname = new string('x', 10_000), Id = "1" }.ToString());
            Show(new User { Friends = Enumerable.Repeat(new User { Id = "1" }, 100_000).ToList() }.ToString());
            Log(new User { Friends = new() { new() { Id = "1" }, null! } });
            Log(new User { Either = double.NaN });
            User self = new();
            self.Friends = new() { self };
            Log(self.ToString().Length > 4096 ? 1 : 0);

            void Show(string text) => Log($"{text.Length} {text.Substring(0, 14)} {text.EndsWith('…')}");
            """));

    [Fact]
    public void Secrets_are_sent_and_serialized()
    {
        SentRequest sent = Assert.Single(Calls.Sent(Description, path: "test.openapi.yaml", statements: """
            var user = new User { Password = "a", Token = "b" };
            _ = user.ToString();
            await client.Users.ChangeAsync(user);
            if (System.Text.Json.JsonSerializer.Serialize(user) != "{\"password\":\"a\",\"token\":\"b\"}") throw new Exception();
            """));

        Assert.Equal("""{"password":"a","token":"b"}""", sent.Text);
    }

    [Fact]
    public void ToString_can_be_overridden() => Assert.Equal("User 1", Compile.Description(Description, """
        namespace Acme.App.Test
        {
            /// <summary>A user.</summary>
            partial class User
            {
                /// <inheritdoc/>
                public override string ToString() => "User " + Id;
            }
        }

        internal static class Program
        {
            public static string Run() => new Acme.App.Test.User { Id = "1" }.ToString();
        }
        """).Run("Program", "Run"));

    [Fact]
    public void A_copy_is_deep_and_complete() => Assert.Equal("True True 1 a/b c/d x/y cat/7 True", ScriptedResponses.Log(Description, """
        User user = new()
        {
            Id = "1",
            Password = "p",
            Nickname = null,
            Plain = new() { Note = "a" },
            Tags = new() { ["t"] = "c" },
            AdditionalProperties = new() { ["n"] = "x" },
        };
        User copy = user.Copy(one =>
        {
            one.Plain!.Note = "b";
            one.Tags!["t"] = "d";
            one.AdditionalProperties!["n"] = "y";
        });
        Animal cat = new Cat { Lives = 7 };
        Log($"{copy.Nickname.IsPresent} {copy.Password == "p"} {copy.Id} {user.Plain!.Note}/{copy.Plain!.Note} {user.Tags!["t"]}/{copy.Tags!["t"]} "
            + $"{user.AdditionalProperties!["n"]}/{copy.AdditionalProperties!["n"]} {cat.Copy().Kind}/{((Cat)cat.Copy()).Lives} "
            + $"{new User().Copy().Id is null}");
        """));

    [Fact]
    public void DeepEquals_compares_the_JSON() => Assert.Equal("True False False True False True", ScriptedResponses.Log(Description, """
        User user = new() { Id = "1", Password = "p", AdditionalProperties = new() { ["a"] = 1, ["b"] = 2 } };
        User same = new() { Id = "1", Password = "p", AdditionalProperties = new() { ["b"] = 2.0, ["a"] = 1 } };
        User? none = null;
        Log($"{user.DeepEquals(same)} {user.DeepEquals(same.Copy(one => one.Password = "q"))} "
            + $"{user.DeepEquals(same.Copy(one => one.Nickname = null))} "
            + $"{none.DeepEquals(null)} {user.DeepEquals(none)} {user.DeepEquals(user)}");
        """));

    [Fact]
    public void Copy_throws_with_the_path_of_an_invalid_value() =>
        Assert.Equal("ArgumentException|InvalidOperationException|ArgumentNullException", ScriptedResponses.Log(Description, """
            User self = new();
            self.Friends = new() { self };
            Log(
                string.Join(
                    "|",
                    new Action[] { () => new User { Friends = new() { null! } }.Copy(), () => self.Copy(), () => ((User)null!).Copy() }.Select(
                        Failure)));

            static string Failure(Action action)
            {
                try
                {
                    action();
                    return "";
                }
                catch (Exception e)
                {
                    return e is ArgumentNullException ? "ArgumentNullException" : e is ArgumentException ? "ArgumentException" : e.GetType().Name;
                }
            }
            """));
}
