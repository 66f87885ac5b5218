using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Naming;

[Collection(AloneCollection.Name)]
public class ScopeTests
{
    private static readonly Gen<string[]> Names =
        Gen.OneOf(Gen.String[Gen.Char["aAbB1_-. "], 0, 4], Gen.String[0, 6]).Array[0, 30];

    [Fact]
    public void The_later_of_two_similar_names_is_numbered()
    {
        Scope scope = Scope.IgnoringCase("Type");

        Assert.Equal(["InvoiceItem", "Invoiceitem_2", "INVOICEITEM_3"], Give(scope, "InvoiceItem", "Invoiceitem", "INVOICEITEM"));
    }

    [Fact]
    public void Members_may_differ_only_in_case() =>
        Assert.Equal(["InvoiceItem", "Invoiceitem", "Invoiceitem_2"], Give(Scope.Exact("Value"), "InvoiceItem", "Invoiceitem", "Invoiceitem"));

    [Fact]
    public void A_longer_name_is_preferred_to_a_number()
    {
        Scope scope = Scope.Exact("Value");

        Assert.Equal("Id", scope.Give("Id", "Id"));
        Assert.Equal("UnderscoreId", scope.Give("Id", "UnderscoreId"));
        Assert.Equal("Id_2", scope.Give("Id", "UnderscoreId"));
    }

    [Fact]
    public void Names_that_another_scope_gave_are_taken()
    {
        Scope scope = Scope.Exact("Value");
        scope.Take("GetStream");

        Assert.Equal("GetAsStream", scope.Give("GetStream", "GetAsStream"));
    }

    [Fact]
    public void Names_may_be_reserved_in_several_steps()
    {
        Scope scope = Scope.Exact("Value");
        scope.Reserve("Options");
        scope.Reserve("Dispose");

        Assert.Equal(["OptionsValue", "DisposeValue", "Name"], Give(scope, "Options", "Dispose", "Name"));
    }

    [Fact]
    public void Equal_names_are_numbered_without_trying_every_number()
    {
        const int count = 10_000;
        var scope = Scope.IgnoringCase("Type");
        Effort effort = Effort.Of(() =>
        {
            for (int i = 0; i < count; i++)
            {
                scope.Give("Item");
            }
        });

        Assert.Equal("Item_10001", scope.Give("item").Replace('i', 'I'));
        Assert.True(effort.Time < TimeSpan.FromSeconds(1), $"{effort.Time.TotalSeconds} s");
    }

    [Fact]
    public void A_reserved_name_gets_the_suffix()
    {
        Scope scope = Scope.Exact("Value");
        scope.Reserve("Equals");

        Assert.Equal(["EqualsValue", "Equals_2"], Give(scope, "Equals", "Equals"));
    }

    [Fact]
    public void A_reserved_name_is_never_given()
    {
        Scope scope = Scope.Exact("Value");
        scope.Reserve("Equals", "EqualsValue", "SpelledEquals", "Equals_2");

        Assert.Equal("LongEquals", scope.Give("Equals", "SpelledEquals", "LongEquals"));
        Assert.Equal("Equals_3", scope.Give("Equals", "SpelledEquals", "LongEquals"));
    }

    [Fact]
    public void Reserved_names_are_compared_like_the_names_of_their_scope()
    {
        Scope exact = Scope.Exact("Value");
        exact.Reserve("Equals");
        Scope ignoring = Scope.IgnoringCase("Type");
        ignoring.Reserve("Equals");

        Assert.Equal("EQUALS", exact.Give("EQUALS"));
        Assert.Equal("EQUALSType", ignoring.Give("EQUALS"));
    }

    [Fact]
    public void Names_are_distinct_identifiers() => Names.Sample(texts =>
    {
        Scope scope = Scope.IgnoringCase("Type");
        var names = texts.Select(text => scope.Give(Identifier.Pascal(text), Identifier.SpelledPascal(text))).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.True(SyntaxFacts.IsValidIdentifier(name), name));
    });

    [Fact]
    public void A_name_added_at_the_end_changes_no_other_name() => Gen.Select(Names, Gen.String[0, 4]).Sample((texts, added) =>
    {
        string[] before = Give(Scope.IgnoringCase("Type"), [.. texts.Select(Identifier.Pascal)]);
        string[] after = Give(Scope.IgnoringCase("Type"), [.. texts.Append(added).Select(Identifier.Pascal)]);

        Assert.Equal(before, after[..^1]);
    });

    [Fact]
    public void An_unrelated_name_added_first_changes_no_other_name()
    {
        string[] before = Give(Scope.IgnoringCase("Type"), "Foo", "foo", "Foo2");
        string[] after = Give(Scope.IgnoringCase("Type"), "Foo3", "Foo", "foo", "Foo2");

        Assert.Equal(before, after[1..]);
    }

    [Fact]
    public void Names_that_many_scopes_reserve_are_never_given()
    {
        HashSet<string> common = new(StringComparer.Ordinal) { "Equals", "ToString" };
        Scope scope = Scope.Exact("Value", common);

        Assert.Equal(["EqualsValue", "equals", "Equals_2"], Give(scope, "Equals", "equals", "Equals"));
        Assert.Equal("ToStringValue", scope.Give("ToString", text => text + "Longer", "ToString"));
        Assert.False(scope.TryTake("ToString"));
        Assert.Equal(["Equals", "ToString"], common.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_free_name_can_be_taken_once()
    {
        Scope scope = Scope.Exact("Value");

        Assert.True(scope.TryTake("Id"));
        Assert.False(scope.TryTake("Id"));
        Assert.Equal("Id_2", scope.Give("Id"));
    }

    private static string[] Give(Scope scope, params string[] names) => [.. names.Select(name => scope.Give(name))];

    [Fact]
    public void A_longer_name_is_only_created_if_the_preferred_one_is_taken()
    {
        Scope scope = Scope.Exact(reservedSuffix: "Value");

        Assert.Equal("Id", scope.Give("Id", _ => throw new InvalidOperationException(), "id"));
        Assert.Equal("UnderscoreId", scope.Give("Id", text => "Underscore" + text, "Id"));
        Assert.Equal("Id_2", scope.Give("Id", text => "Underscore" + text, "Id"));
    }
}
