using System.Globalization;
using System.Text;

namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>
/// Names of emitted files, such as <c>Truto.Crm.TrutoCrm.Stage.g.cs</c>. They contain the namespace, because two APIs of a project can have the same
/// name. The compiler requires them to differ in more than case, and Windows limits their length.
/// </summary>
internal static class HintName
{
    private const int MaxLength = 100;

    public static string Of(EmissionContext context, string name) => Of(context.Header.Namespace + "." + context.Header.Name + "." + name);

    public static string Of(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            safe.Append(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' or '_' ? c : '_');
        }

        string text = safe.ToString();
        if (text.Length > MaxLength || text != name)
        {
            // Names must differ in more than case, so the hash ignores case.
            string hash = StableHash.Of(name.ToUpperInvariant()).ToString("x8", CultureInfo.InvariantCulture);
            text = text.Substring(0, Math.Min(text.Length, MaxLength)) + "." + hash;
        }

        return text + ".g.cs";
    }
}
