using System.Globalization;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>The lists of error readers that a client's operations need: a field for each distinct one.</summary>
internal sealed class ErrorListEmission
{
    private const string ErrorReader = Names.Support + "ErrorReader";

    private readonly List<EquatableArray<ErrorBody>> lists;

    public ErrorListEmission(IEnumerable<EquatableArray<ErrorBody>> lists)
    {
        this.lists = lists.Distinct().ToList();
    }

    /// <summary>The field for a list.</summary>
    public string Field(EquatableArray<ErrorBody> errors)
    {
        int index = lists.IndexOf(errors);
        return index == 0 ? "Errors" : "Errors" + (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    public void Write(SourceWriter writer, ApiHeader header)
    {
        foreach (EquatableArray<ErrorBody> errors in lists)
        {
            string readers = string.Join(", ", errors.Select(error =>
                $"{ErrorReader}.Json<{TypeText.NotNull(error.Type, header)}>({error.Status.ToString(CultureInfo.InvariantCulture)}, {JsonCode.Reader(error.Type with { IsNullable = false }, header)})"));
            string value = errors.Count > 0 ? $"{{ {readers} }}" : $"global::System.Array.Empty<{ErrorReader}>()";
            writer.Line($"internal static readonly {ErrorReader}[] {Field(errors)} = {value};");
            writer.BlankLine();
        }
    }
}
