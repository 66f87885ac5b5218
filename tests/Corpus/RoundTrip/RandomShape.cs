using CsCheck;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>A random schema and the generator of its values, as JSON text.</summary>
/// <param name="Schema">The schema. <see cref="Self"/> in it and in values is a placeholder for the name of its component.</param>
/// <param name="Values">Values of it.</param>
/// <param name="Components">Other components that it references.</param>
internal sealed record RandomShape(string Schema, Gen<string> Values, IReadOnlyList<(string Name, string Schema)> Components)
{
    public const string Self = "@self";

    // Its values include null already.
    private const string Anything = "{}";

    public RandomShape(string schema, Gen<string> values)
        : this(schema, values, [])
    {
    }

    /// <summary>A reference to a component.</summary>
    public static string Reference(string name) => $$"""{"$ref":"#/components/schemas/{{name}}"}""";

    /// <summary>Returns a nullable variant of the schema, in one of the forms of a version.</summary>
    /// <param name="isOld">Whether the version is 3.0.</param>
    /// <param name="spelling">Selects the form.</param>
    public RandomShape OrNull(bool isOld, int spelling)
    {
        const string Null = """{"type":"null"}""";
        bool isReference = Schema.StartsWith("""{"$ref""", StringComparison.Ordinal);
        string schema = (isOld, isReference, spelling % 3) switch
        {
            (true, true, _) => $$"""{"allOf":[{{Schema}}],"nullable":true}""",
            _ when Schema == Anything => Schema,
            (true, false, _) => $$"""{"nullable":true,{{Schema[1..]}}""",
            (false, _, 0) when Schema.StartsWith("""{"type":""", StringComparison.Ordinal)
                && !Schema.Contains("\"enum\"", StringComparison.Ordinal) => WithTypeOfNull(),
            (false, _, 1) => $$"""{"anyOf":[{{Schema}},{{Null}}]}""",
            _ => $$"""{"oneOf":[{{Null}},{{Schema}}]}""",
        };
        return this with { Schema = schema, Values = Gen.Frequency((1, Gen.Const("null")), (3, Values)) };
    }

    /// <summary>Combines several generators into one of lists.</summary>
    public static Gen<IReadOnlyList<T>> All<T>(IEnumerable<Gen<T>> gens) => gens.Aggregate(
        Gen.Const<IReadOnlyList<T>>([]),
        (all, next) => Gen.Select(all, next, (some, one) => (IReadOnlyList<T>)[.. some, one]));

    private string WithTypeOfNull()
    {
        const int Start = 8;
        int end = Schema.IndexOf('"', Start + 1) + 1;
        return $"{Schema[..Start]}[{Schema[Start..end]},\"null\"]{Schema[end..]}";
    }
}
