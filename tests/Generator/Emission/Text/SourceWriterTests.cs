using Truto.Generated.SourceGeneration.Emission.Text;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Text;

public class SourceWriterTests
{
    [Fact]
    public void Blocks_are_indented()
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
    public void Each_line_is_indented_unless_it_is_empty()
    {
        var writer = new SourceWriter();
        writer.Open("a");
        writer.Line("b\r\n\n    c\nd");
        writer.Close();

        Assert.Equal("a\n{\n    b\n\n        c\n    d\n}\n", writer.ToString());
    }

    [Fact]
    public void Blank_lines_separate_members()
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
    public void A_long_list_is_wrapped()
    {
        var writer = new SourceWriter();
        WrappedCode.Write(writer, "void A", ["int b", "int c"], ";");
        WrappedCode.Write(writer, "void D", [new string('e', 80), new string('f', 80)], ";");

        Assert.Equal($"void A(int b, int c);\nvoid D(\n    {new string('e', 80)},\n    {new string('f', 80)});\n", writer.ToString());
    }

    [Fact]
    public void A_long_array_is_wrapped()
    {
        var writer = new SourceWriter();
        WrappedCode.WriteArray(writer, "x = new[]", Enumerable.Repeat("\"0123456789\"", 20), ";");

        string[] lines = writer.ToString().Split('\n');
        Assert.Equal("};", lines[^2]);
        Assert.Equal(8, lines[2].Split(',').Length);
        Assert.All(lines, line => Assert.True(line.Length <= 120));
    }
}
