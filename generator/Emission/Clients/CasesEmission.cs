using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>A case of an emitted class over <c>CaseValue</c>.</summary>
/// <param name="Name">What its members are called after.</param>
/// <param name="ArgumentName">The same in camel case, without <c>@</c>.</param>
/// <param name="Type">The C# type of its value, with <c>?</c> where it may be null; null where it has no value.</param>
/// <param name="IsValueType">Whether that is a value type.</param>
/// <param name="Doc">The description's words.</param>
internal sealed record EmittedCase(string Name, string ArgumentName, string? Type, bool IsValueType, DocComment Doc)
{
    public string Argument => CSharpText.Identifier(ArgumentName);

    public bool IsNullable => Type?.EndsWith("?", StringComparison.Ordinal) == true;
}

/// <summary>Writes the members by which the case of a value is found.</summary>
internal static class CasesEmission
{
    /// <summary>The member that asks for one case.</summary>
    public static void WriteAccess(EmissionContext context, SourceWriter writer, EmittedCase one, int place)
    {
        if (one.Type is null)
        {
            XmlDoc.Declaration(writer, one.Doc, $"Whether it is the case {XmlDoc.Code(one.Name)}.");
            writer.Line($"public bool Is{one.Name} => Which == {place};");
            return;
        }

        // The library for older frameworks comes with frameworks that lack the attribute.
        bool isNever = !one.IsValueType && !one.IsNullable;
        string attribute = isNever && context.Header.HasDateOnly ? "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] " : "";
        XmlDoc.Declaration(writer, one.Doc, $"The value, if it is the case {XmlDoc.Code(one.Name)}.");
        writer.Line($"public bool TryGet{one.Name}({attribute}out {one.Type}{(isNever ? "?" : "")} value) => TryGet({place}, out value);");
    }

    /// <summary><c>Match</c> and <c>Switch</c>.</summary>
    public static void WriteMatch(SourceWriter writer, IReadOnlyList<EmittedCase> cases)
    {
        writer.BlankLine();
        WriteHandlersDoc(writer, cases, "Turns it into something else, by its case.");
        Signature.Write(writer, "public TResult Match<TResult>", Handlers(cases, "Func", "TResult"), " => Which switch");
        writer.Open();
        for (int i = 0; i < cases.Count; i++)
        {
            string label = i == cases.Count - 1 ? "_" : i.ToString(CultureInfo.InvariantCulture);
            writer.Line($"{label} => {Handled(cases[i])},");
        }

        writer.Close(";");
        writer.BlankLine();
        WriteHandlersDoc(writer, cases, "Does something with it, by its case.");
        Signature.Write(writer, "public void Switch", Handlers(cases, "Action", ""), "");
        writer.Open();
        writer.Open("switch (Which)");
        for (int i = 0; i < cases.Count; i++)
        {
            writer.Line($"{(i == cases.Count - 1 ? "default:" : $"case {i}:")} {Handled(cases[i])}; break;");
        }

        writer.Close();
        writer.Close();
    }

    private static void WriteHandlersDoc(SourceWriter writer, IReadOnlyList<EmittedCase> cases, string words)
    {
        writer.Line($"/// <summary>{words}</summary>");
        foreach (EmittedCase one in cases)
        {
            writer.Line($"/// <param name=\"{one.ArgumentName}\">For the case {XmlDoc.Code(one.Name)}.</param>");
        }
    }

    private static IEnumerable<string> Handlers(IReadOnlyList<EmittedCase> cases, string @delegate, string returned) => cases.Select(one =>
    {
        string list = string.Join(", ", new[] { one.Type ?? "", returned }.Where(type => type.Length > 0));
        return $"global::System.{@delegate}{(list.Length > 0 ? "<" + list + ">" : "")} {one.Argument}";
    });

    private static string Handled(EmittedCase one) =>
        one.Type is null ? one.Argument + "()" : $"{one.Argument}(({one.Type})Value{(one.IsNullable ? "" : "!")})";
}
