using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Requests;

/// <summary>The C# that callers write for a property that can be absent or null.</summary>
public class OptionalUseTests
{
    private const string Description = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        paths:
          /accounts:
            patch:
              operationId: change
              tags: [accounts]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } }
              responses: { '204': { description: Done } }
        components:
          schemas:
            Program: { type: object, properties: { name: { type: string } } }
            Account:
              type: object
              properties: { program: { anyOf: [{ $ref: '#/components/schemas/Program' }, { type: 'null' }] }, age: { type: [integer, 'null'] } }
        """;

    [Fact]
    public void Null_and_values_are_sent_and_default_is_not()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(Description, path: "test.openapi.yaml", statements: """
            await client.Accounts.ChangeAsync(new() { Program = null, Age = default });
            await client.Accounts.ChangeAsync(new() { Program = new Acme.App.Test.Program { Name = "a" }, Age = 3 });
            int age = 0;
            await client.Accounts.ChangeAsync(new() { Program = new(new() { Name = "b" }), Age = age > 0 ? age : null });
            await client.Accounts.ChangeAsync(new() { Age = age > 0 ? age : default(Optional<long?>) });
            """);

        Assert.Equal(
            ["""{"program":null}""", """{"program":{"name":"a"},"age":3}""", """{"program":{"name":"b"},"age":null}""", "{}"],
            sent.Select(one => one.Text));
    }

    [Fact]
    public void Patterns_and_comparisons_read_an_optional_value() => Assert.Equal("a True True False 0", ScriptedResponses.Log(Description, """
        Account account = new() { Program = new Acme.App.Test.Program { Name = "a" } };
        string name = account.Program is (true, { Name: var found }) ? found! : "";
        Log($"{name} {account.Age == default} {account.Program != null} {account.Age == 3} {account.Age.GetValueOrDefault() ?? 0}");
        """));

    [Fact]
    public void A_target_typed_new_does_not_compile()
    {
        GeneratedProject generated = Compile.Generate(new Project(new DescriptionFile("test.openapi.yaml", Description))
        {
            Source = "internal static class Use { public static Acme.App.Test.Account Account => new() { Program = new() }; }",
        });

        Diagnostic error = Assert.Single(generated.Compilation.GetDiagnostics(), one => one.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal("CS0619", error.Id);
        Assert.Contains(
            "write 'default' to send nothing", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
