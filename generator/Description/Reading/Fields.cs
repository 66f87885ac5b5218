using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>
/// The fields of an object, each read as the type it must have. A field of another type is reported and treated as absent; null means absent.
/// </summary>
internal sealed class Fields(Cursor at, ObjectNode node, ReadingContext context)
{
    public Cursor At => at;

    public IEnumerable<(string Name, Cursor Value)> Members => node.Members.Select(member => (member.Name, at.To(member)));

    public Cursor? Value(string name) => at.To(name) is { } value && !NodeKinds.IsNull(value.Node) ? value : null;

    /// <summary>Reads a string; a number or boolean as written, because YAML reads unquoted words as such.</summary>
    public string? Text(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (value.Node is ScalarNode scalar)
        {
            return scalar.Source;
        }

        context.ReportWrongKind(value, NodeKinds.Text);
        return null;
    }

    /// <summary>Reads a required string.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="consequence">A clause that says what happens without the field.</param>
    public string? RequiredText(string name, string consequence)
    {
        if (Value(name) is null)
        {
            context.Report(Diagnostics.DiagnosticCatalog.MissingField(at.Location, at.Path.ToString(), name, consequence));
        }

        return Text(name);
    }

    public bool? Flag(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (value.Node is ScalarNode { Kind: ScalarKind.Boolean } scalar)
        {
            return scalar.Text == "true";
        }

        context.ReportWrongKind(value, NodeKinds.Flag);
        return null;
    }

    public Fields? Object(string name) => Value(name) is { } value ? context.FieldsOf(value) : null;

    /// <summary>Reads a map with any names, including those that start with <c>x-</c>.</summary>
    public IEnumerable<(string Name, Cursor Value)> Map(string name) => Object(name)?.Members ?? [];

    /// <summary>Reads a map that may also contain extensions, which are left out.</summary>
    public IEnumerable<(string Name, Cursor Value)> MapWithoutExtensions(string name) =>
        Map(name).Where(member => !IsExtension(member.Name));

    public IReadOnlyList<Cursor> List(string name)
    {
        if (Value(name) is not { } value)
        {
            return [];
        }

        if (value.Node is ArrayNode array)
        {
            return [.. array.Items.Select((item, i) => value.To(item, i))];
        }

        context.ReportWrongKind(value, NodeKinds.List);
        return [];
    }

    public IReadOnlyList<string> TextList(string name) => [.. Texts(List(name))];

    /// <summary>Reads the properties of this object as objects, without extensions.</summary>
    public IEnumerable<(string Name, Fields Value)> Objects()
    {
        foreach (Member member in node.Members)
        {
            if (!IsExtension(member.Name) && context.FieldsOf(at.To(member)) is { } fields)
            {
                yield return (member.Name, fields);
            }
        }
    }

    /// <summary>Reads an array of objects.</summary>
    public IEnumerable<Fields> ObjectList(string name) => List(name).Select(context.FieldsOf).OfType<Fields>();

    public IEnumerable<string> Texts(IEnumerable<Cursor> items)
    {
        foreach (Cursor item in items)
        {
            if (item.Node is ScalarNode { Kind: not ScalarKind.Null } scalar)
            {
                yield return scalar.Source;
            }
            else
            {
                context.ReportWrongKind(item, NodeKinds.Text);
            }
        }
    }

    /// <summary>Returns whether a name is that of a vendor extension.</summary>
    public static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);
}
