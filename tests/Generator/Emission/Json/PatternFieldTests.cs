using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Json;

public class PatternFieldTests
{
    private static readonly NamePattern First = new NamePrefix("a");
    private static readonly NamePattern Second = new NamePrefix("b");

    [Fact]
    public void Each_pattern_has_one_element_whenever_it_is_used()
    {
        Constraints items = new() { Elements = With(First, Second) };
        var field = new PatternField(LibraryNames.Of(QualifiedNames.None), [null, With(First), items]);

        Assert.Equal(("patternsOfText[1]", "patternsOfText[0]"), (field.Element(Second), field.Element(First)));
        Assert.Equal(2, Written(field).Split("StartsWith").Length - 1);
    }

    [Fact]
    public void A_class_without_patterns_has_no_field() =>
        Assert.Equal("", Written(new PatternField(LibraryNames.Of(QualifiedNames.None), [null, Constraints.None])));

    private static Constraints With(params NamePattern[] patterns) => new()
    {
        Patterns = patterns.Select(pattern => new TextPattern("", pattern, "", IsWhole: false)).ToEquatableArray(),
    };

    private static string Written(PatternField field)
    {
        var writer = new SourceWriter();
        field.Write(writer);
        return writer.ToString();
    }
}
