using System.Collections.Immutable;
using System.Text.Json;

namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

/// <summary>
/// Validates values against schemas. It implements the specifications without code of the generator, so that tests can use it as an oracle.
/// </summary>
/// <param name="library">The schemas that references can point to.</param>
/// <param name="dialect">The meaning of keywords.</param>
/// <param name="direction">The direction of the values.</param>
internal sealed partial class SchemaValidator(SchemaLibrary library, SchemaDialect dialect, Direction direction = Direction.Any)
{
    private const int MostNested = 400;

    /// <summary>Returns the first error of a value with its location, or null if it is valid.</summary>
    /// <exception cref="KeyNotFoundException">The target of a reference does not exist.</exception>
    /// <exception cref="TimeoutException">A pattern takes too long for a text.</exception>
    public string? Fault(LocatedSchema schema, JsonElement value) => Check(schema, new Subject(value, "", []), new Evaluated());

    private string? Check(LocatedSchema located, Subject subject, Evaluated evaluated)
    {
        JsonElement schema = located.Schema;
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return schema.ValueKind == JsonValueKind.False ? subject.Fault("nothing may be here") : null;
        }

        if (subject.Scope.Length > MostNested)
        {
            throw new InvalidOperationException("The schema leads back to itself.");
        }

        var inner = new Part(located, subject with { Scope = subject.Scope.Add(located.Base) }, evaluated);
        return schema.TryGetProperty("$ref", out _) && !dialect.HonoursSiblings
            ? CheckReferences(inner)
            : CheckReferences(inner)
                ?? CheckScalar(inner)
                ?? CheckBranches(inner)
                ?? CheckObject(inner)
                ?? CheckArray(inner)
                ?? CheckUnevaluated(inner)
                ?? CheckHierarchy(inner);
    }

    private string? CheckReferences(Part part)
    {
        if (part.Text("$ref") is { } reference && Check(library.Find(reference, part.Schema.Base), part.Subject, part.Evaluated) is { } fault)
        {
            return fault;
        }

        return part.Text("$dynamicRef") is { } dynamic
            ? Check(library.FindDynamic(dynamic, part.Schema.Base, part.Subject.Scope), part.Subject, part.Evaluated)
            : null;
    }

    private string? CheckBranches(Part part)
    {
        foreach (JsonElement branch in part.List("allOf"))
        {
            if (CheckHere(part, branch) is { } fault)
            {
                return fault;
            }
        }

        if (DiscriminatedBranch(part) is { } meant)
        {
            DeclareDiscriminator(part);
            return Check(meant, part.Subject, part.Evaluated);
        }

        if (part.Keyword("anyOf") is { } anyOf && CountValid(part, anyOf) == 0)
        {
            return part.Subject.Fault("is of no branch of anyOf");
        }

        if (part.Keyword("oneOf") is { } oneOf && CountValid(part, oneOf) is not 1 and var count)
        {
            return part.Subject.Fault($"is of {count} branches of oneOf");
        }

        if (part.Keyword("not") is { } not && Check(part.Inside(not), part.Subject, new Evaluated()) is null)
        {
            return part.Subject.Fault("is what 'not' forbids");
        }

        return part.Keyword("if") is { } condition
            ? part.Keyword(CheckHere(part, condition) is null ? "then" : "else") is { } consequence ? CheckHere(part, consequence) : null
            : null;
    }

    // The annotations of a branch apply only if the value is valid against it.
    private string? CheckHere(Part part, JsonElement branch)
    {
        Evaluated evaluated = part.Evaluated.Anew();
        string? fault = Check(part.Inside(branch), part.Subject, evaluated);
        if (fault is null)
        {
            part.Evaluated.Add(evaluated);
        }

        return fault;
    }

    private int CountValid(Part part, JsonElement branches) => branches.EnumerateArray().Count(branch => CheckHere(part, branch) is null);

    private LocatedSchema? DiscriminatedBranch(Part part)
    {
        if (!dialect.HasDiscriminator || part.Keyword("discriminator") is not { ValueKind: JsonValueKind.Object } discriminator
            || !discriminator.TryGetProperty("propertyName", out JsonElement name)
            || part.Subject.Value.ValueKind != JsonValueKind.Object
            || !part.Subject.Value.TryGetProperty(name.GetString()!, out JsonElement value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        string text = value.GetString()!;
        string wanted = discriminator.TryGetProperty("mapping", out JsonElement mapping) && mapping.TryGetProperty(text, out JsonElement target)
            ? target.GetString()!
            : text;
        return part.List("oneOf").Concat(part.List("anyOf"))
            .Where(branch => branch.TryGetProperty("$ref", out JsonElement reference)
                && (reference.GetString() == wanted || reference.GetString()!.EndsWith("/" + wanted, StringComparison.Ordinal)))
            .Select(part.Inside)
            .FirstOrDefault();
    }

    /// <summary>A value, its location, and its dynamic scope.</summary>
    private sealed record Subject(JsonElement Value, string Place, ImmutableArray<string> Scope)
    {
        public string Fault(string what) => $"{(Place.Length == 0 ? "the value" : Place)} {what}";

        public Subject Member(string name, JsonElement value) => this with { Value = value, Place = Place + "/" + name };

        public Subject Item(int at) => this with { Value = Value[at], Place = $"{Place}/{at}" };
    }

    /// <summary>A schema over a value.</summary>
    private sealed record Part(LocatedSchema Schema, Subject Subject, Evaluated Evaluated)
    {
        public JsonElement? Keyword(string name) =>
            Schema.Schema.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

        public string? Text(string name) => Keyword(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

        public JsonNumber? Number(string name) => Keyword(name) is { ValueKind: JsonValueKind.Number } number ? JsonNumber.Of(number) : null;

        public bool IsSet(string name) => Keyword(name) is { ValueKind: JsonValueKind.True };

        public JsonElement[] List(string name) => Keyword(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

        public JsonProperty[] Map(string name) => Keyword(name) is { ValueKind: JsonValueKind.Object } map ? [.. map.EnumerateObject()] : [];

        public LocatedSchema Inside(JsonElement schema) => SchemaLibrary.Inside(schema, Schema.Base);
    }
}
