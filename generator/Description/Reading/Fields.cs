using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>
/// The fields of an object, read as what they should be. A field of another kind is a problem and absent;
/// an empty one (null) is absent.
/// </summary>
internal sealed class Fields(Cursor at, ObjectNode node, ReadingContext context)
{
    public Cursor At => at;

    public IEnumerable<(string Name, Cursor Value)> Members => node.Members.Select(member => (member.Name, at.To(member)));

    public Cursor? Value(string name) => at.To(name) is { } value && !NodeKinds.IsNull(value.Node) ? value : null;

    /// <summary>A string; a number or boolean as it is written, since YAML makes those of unquoted words.</summary>
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

    /// <summary>A string that must be there.</summary>
    /// <param name="name">The field.</param>
    /// <param name="consequence">What happens without it.</param>
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

    /// <summary>The members of a map with names of the author's choice, which may begin with <c>x-</c>.</summary>
    public IEnumerable<(string Name, Cursor Value)> Map(string name) => Object(name)?.Members ?? [];

    /// <summary>The members of a map that may hold extensions beside them.</summary>
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

    /// <summary>The members that are objects and no extensions.</summary>
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

    /// <summary>The objects in a list.</summary>
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

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);
}
