namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>The fixed fields of an object in one version.</summary>
internal sealed class FieldTable
{
    private readonly Dictionary<string, Field> fields = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Field> ofAllVersions;

    /// <summary>Creates a table.</summary>
    /// <param name="noun">The object in messages, such as <c>an operation</c>.</param>
    /// <param name="all">The fields of all versions.</param>
    /// <param name="version">The version.</param>
    public FieldTable(string noun, IReadOnlyList<Field> all, Versions version)
    {
        Noun = noun;
        ofAllVersions = all;
        foreach (Field field in all.Where(field => (field.Versions & version) != 0))
        {
            fields.Add(field.Name, field);
        }

        Required = [.. all.Where(field => (field.RequiredIn & version) != 0).Select(field => field.Name)];
    }

    /// <summary>The object in messages, such as <c>an operation</c>.</summary>
    public string Noun { get; }

    /// <summary>The required fields.</summary>
    public IReadOnlyList<string> Required { get; }

    /// <summary>The names, in the order of the specification.</summary>
    public IEnumerable<string> Names => fields.Keys;

    public Field? Find(string name) => fields.TryGetValue(name, out Field? field) ? field : null;

    /// <summary>Returns the versions that have a field.</summary>
    public Versions VersionsOf(string name) =>
        ofAllVersions.Where(field => field.Name == name).Aggregate(Versions.None, (versions, field) => versions | field.Versions);
}
