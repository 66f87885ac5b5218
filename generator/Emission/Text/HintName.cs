using System.Globalization;
using System.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>
/// Names of emitted files: <c>Truto.Crm.TrutoCrm.Stage.g.cs</c>. They hold the namespace, as two APIs of a project may have one name.
/// The compiler wants them distinct when case is ignored, and Windows wants them short.
/// </summary>
internal static class HintName
{
    private const int LongestName = 100;

    public static string Of(EmissionContext context, string name) => Of(context.Header.Namespace + "." + context.Header.Name + "." + name);

    public static string Of(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            safe.Append(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' or '_' ? c : '_');
        }

        string text = safe.ToString();
        if (text.Length > LongestName || text != name)
        {
            // Names differ when case is ignored, so hashes of them are compared in one case too.
            string hash = StableHash.Of(name.ToUpperInvariant()).ToString("x8", CultureInfo.InvariantCulture);
            text = text.Substring(0, Math.Min(text.Length, LongestName)) + "." + hash;
        }

        return text + ".g.cs";
    }
}
