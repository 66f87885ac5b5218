using System.Text;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>Returns short names of positions for messages, such as <c>Pet.friend</c> or <c>GET /pets responses/200</c>.</summary>
internal static class DisplayName
{
    public static string Of(PointerPath path)
    {
        IReadOnlyList<string> steps = path.Steps();
        return steps switch
        {
            ["components", "schemas", ..] when steps.Count > 2 => OfSchema(steps, 2),
            ["definitions", ..] when steps.Count > 1 => OfSchema(steps, 1),
            ["paths", ..] when steps.Count > 2 => (steps[2].ToUpperInvariant() + " " + steps[1] + " " + string.Join("/", steps.Skip(3))).TrimEnd(),
            _ => path.ToString(),
        };
    }

    private static string OfSchema(IReadOnlyList<string> steps, int from)
    {
        var name = new StringBuilder(steps[from]);
        for (int i = from + 1; i < steps.Count; i++)
        {
            switch (steps[i])
            {
                case "properties" when i + 1 < steps.Count:
                    name.Append('.').Append(steps[++i]);
                    break;
                case "items":
                    name.Append("[]");
                    break;
                default:
                    name.Append('/').Append(steps[i]);
                    break;
            }
        }

        return name.ToString();
    }
}
