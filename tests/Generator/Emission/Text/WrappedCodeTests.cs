using Truto.Generated.SourceGeneration.Emission.Text;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Text;

/// <summary>Tests how long lines of emitted code are broken.</summary>
public class WrappedCodeTests
{
    private static readonly string LongName = new('X', 100);

    [Theory]
    [InlineData("int A()", "1", "int A() => 1;\n")]
    [InlineData("int A()", null, "int A() =>\n    {0};\n")]
    public void The_body_of_a_member_has_its_own_line_if_the_line_is_too_long(string head, string? body, string expected)
    {
        string expression = body ?? LongName + "(1234567890)";
        string written = Written(writer => WrappedCode.WriteMember(writer, head, expression));
        Assert.Equal(expected.Replace("{0}", expression, StringComparison.Ordinal), written);
    }

    [Theory]
    [InlineData("int a", "1", "int a = 1;\n")]
    [InlineData("int a", null, "int a =\n    {0};\n")]
    public void The_value_of_a_field_has_its_own_line_if_the_line_is_too_long(string head, string? value, string expected)
    {
        string expression = value ?? LongName + "(12345678901234)";
        string written = Written(writer => WrappedCode.WriteField(writer, head, expression));
        Assert.Equal(expected.Replace("{0}", expression, StringComparison.Ordinal), written);
    }

    [Fact]
    public void Bases_have_their_own_line_if_the_line_is_too_long()
    {
        Assert.Equal("class A : B, C\n{\n}\n", Written(writer => Open(writer, "class A")));
        Assert.Equal($"class {LongName}YZYZYZYZ\n    : B, C\n{{\n}}\n", Written(writer => Open(writer, $"class {LongName}YZYZYZYZ")));

        static void Open(SourceWriter writer, string head)
        {
            WrappedCode.OpenType(writer, head, ["B", "C"]);
            writer.Close();
        }
    }

    [Fact]
    public void A_switch_has_its_own_line() => Assert.Equal("int A() =>\n    b switch\n    {\n        _ => 1,\n    };\nC\n", Written(writer =>
    {
        WrappedCode.OpenSwitch(writer, "int A()", "b");
        writer.Line("_ => 1,");
        WrappedCode.CloseSwitch(writer);
        writer.Line("C");
    }));

    private static string Written(Action<SourceWriter> write)
    {
        var writer = new SourceWriter();
        write(writer);
        return writer.ToString();
    }
}
