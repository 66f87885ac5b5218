using Truto.Generated.SourceGeneration.Emission.Text;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Text;

public class SourceWriterTests
{
    [Fact]
    public void Blocks_indent_what_is_in_them()
    {
        var writer = new SourceWriter();
        writer.Open("class A");
        writer.Open("void B()");
        writer.Line("C();");
        writer.Close();
        writer.Close(";");

        Assert.Equal("class A\n{\n    void B()\n    {\n        C();\n    }\n};\n", writer.ToString());
    }

    [Fact]
    public void Every_line_of_a_text_is_indented_and_empty_ones_stay_empty()
    {
        var writer = new SourceWriter();
        writer.Open("a");
        writer.Line("b\r\n\n    c\nd");
        writer.Close();

        Assert.Equal("a\n{\n    b\n\n        c\n    d\n}\n", writer.ToString());
    }

    [Fact]
    public void A_blank_line_stands_between_members_only()
    {
        var writer = new SourceWriter();
        writer.Open("a");
        writer.BlankLine();
        writer.Line("b");
        writer.BlankLine();
        writer.BlankLine();
        writer.Line("c");
        writer.BlankLine();
        writer.Close();

        Assert.Equal("a\n{\n    b\n\n    c\n}\n", writer.ToString());
    }

    [Fact]
    public void A_list_that_is_too_long_fills_its_lines()
    {
        var writer = new SourceWriter();
        WrappedCode.Write(writer, "void A", ["int b", "int c"], ";");
        WrappedCode.Write(writer, "void D", [new string('e', 80), new string('f', 80)], ";");

        Assert.Equal($"void A(int b, int c);\nvoid D({new string('e', 80)},\n    {new string('f', 80)});\n", writer.ToString());
    }

    [Fact]
    public void An_array_that_is_too_long_fills_its_lines()
    {
        var writer = new SourceWriter();
        WrappedCode.WriteArray(writer, "x = new[]", Enumerable.Repeat("\"0123456789\"", 20), ";");

        string[] lines = writer.ToString().Split('\n');
        Assert.Equal("};", lines[^2]);
        Assert.Equal(11, lines[2].Split(',').Length);
        Assert.All(lines, line => Assert.True(line.Length <= 154));
    }
}
