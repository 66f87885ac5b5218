using System.Globalization;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Xml;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the lists of error readers that the operations of a client need: a field for each distinct list.</summary>
internal sealed class ErrorListEmission
{

    private readonly List<EquatableArray<ErrorBody>> lists;

    private readonly string name;

    /// <summary>Creates the fields of a client.</summary>
    /// <param name="name">The name of the first field; the others have a number.</param>
    /// <param name="lists">The lists.</param>
    public ErrorListEmission(string name, IEnumerable<EquatableArray<ErrorBody>> lists)
    {
        this.name = name;
        this.lists = lists.Where(list => list.Count > 0).Distinct().ToList();
    }

    /// <summary>The field of a list; null for an empty one.</summary>
    public string? Field(EquatableArray<ErrorBody> errors)
    {
        int index = lists.IndexOf(errors);
        return index < 0 ? null : index == 0 ? name : name + (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    public void Write(EmissionContext context, SourceWriter writer)
    {
        foreach (EquatableArray<ErrorBody> errors in lists)
        {
            string field = $"internal static readonly {context.Names.ErrorReader}[] {Field(errors)} =";
            WrappedCode.WriteArray(writer, field, errors.Select(error => Reader(context, error)), ";");
            writer.BlankLine();
        }
    }

    private static string Reader(EmissionContext context, ErrorBody error)
    {
        string type = context.Types.NotNull(error.Type);
        string status = error.Status.ToString(CultureInfo.InvariantCulture);
        if (error.XmlRoot is { } root)
        {
            string read = context.Json.Reader(error.Type with { IsNullable = false });
            return WrappedCode.Call($"{context.Names.ErrorReader}.Xml<{type}>", [status, read, XmlTypeEmission.Root(context, root)]);
        }

        return WrappedCode.Call(
            $"{context.Names.ErrorReader}.Json<{type}>", [status, context.Json.Reader(error.Type with { IsNullable = false })]);
    }
}
