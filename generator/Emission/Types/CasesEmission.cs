using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>A case of an emitted class that holds one of several values.</summary>
/// <param name="Name">The name of the case in members such as <c>TryGetStage</c>.</param>
/// <param name="ArgumentName">The same in camel case, without <c>@</c>.</param>
/// <param name="Type">The C# type of the value, with <c>?</c> if the value can be null; null if the case has no value.</param>
/// <param name="IsValueType">Whether the type is a value type.</param>
/// <param name="Doc">The documentation of the case.</param>
internal sealed record EmittedCase(string Name, string ArgumentName, string? Type, bool IsValueType, DocComment Doc)
{
    public string Argument => CSharpText.Identifier(ArgumentName);

    public bool IsNullable => Type?.EndsWith("?", StringComparison.Ordinal) == true;

    /// <summary>The case in emitted documentation, as XML.</summary>
    public string Label => $"the case {XmlDoc.Code(Name)}";
}

/// <summary>Writes the members that find out which case a value is: <c>TryGet</c> methods, <c>Match</c> and <c>Switch</c>.</summary>
internal static class CasesEmission
{
    /// <summary>Writes the member that returns the value of a case.</summary>
    public static void WriteAccess(EmissionContext context, SourceWriter writer, EmittedCase one, int index)
    {
        if (one.Type is null)
        {
            XmlDoc.Declaration(writer, one.Doc);
            writer.Line($"public bool Is{one.Name} => Which == {index};");
            return;
        }

        // The library without DateOnly is for frameworks that lack the attribute.
        bool isNeverNull = !one.IsValueType && !one.IsNullable;
        string attribute = isNeverNull && context.Header.HasDateOnly ? $"[{context.Names.NotNullWhen}(true)] " : "";
        XmlDoc.Declaration(writer, one.Doc);
        string parameter = $"{attribute}out {one.Type}{(isNeverNull ? "?" : "")} value";
        WrappedCode.WriteMember(writer, $"public bool TryGet{one.Name}({parameter})", $"TryGet({index}, out value)");
    }

    /// <summary>Writes <c>Match</c> and <c>Switch</c>.</summary>
    /// <param name="context">The API.</param>
    /// <param name="writer">The writer.</param>
    /// <param name="cases">The cases by their index.</param>
    /// <param name="isValueNullable">Whether the inherited property <c>Value</c> is nullable.</param>
    public static void WriteMatch(EmissionContext context, SourceWriter writer, IReadOnlyList<EmittedCase> cases, bool isValueNullable = true)
    {
        writer.BlankLine();
        writer.Line("/// <summary>Calls the function for the current case and returns its result.</summary>");
        WrappedCode.Write(writer, "public TResult Match<TResult>", Handlers(cases, context.Names.Func, "TResult"), " => Which switch");
        writer.Open();
        for (int i = 0; i < cases.Count; i++)
        {
            string label = i == cases.Count - 1 ? "_" : i.ToString(CultureInfo.InvariantCulture);
            writer.Line($"{label} => {Call(cases[i], isValueNullable)},");
        }

        writer.Close(";");
        writer.BlankLine();
        writer.Line("/// <summary>Calls the action for the current case.</summary>");
        WrappedCode.Write(writer, "public void Switch", Handlers(cases, context.Names.Action, ""), "");
        writer.Open();
        writer.Open("switch (Which)");
        for (int i = 0; i < cases.Count; i++)
        {
            writer.Line($"{(i == cases.Count - 1 ? "default:" : $"case {i}:")} {Call(cases[i], isValueNullable)}; break;");
        }

        writer.Close();
        writer.Close();
    }

    private static IEnumerable<string> Handlers(IReadOnlyList<EmittedCase> cases, string @delegate, string returnType) => cases.Select(one =>
    {
        string list = string.Join(", ", new[] { one.Type ?? "", returnType }.Where(type => type.Length > 0));
        return $"{@delegate}{(list.Length > 0 ? "<" + list + ">" : "")} {one.Argument}";
    });

    private static string Call(EmittedCase one, bool isValueNullable) =>
        one.Type is null ? one.Argument + "()" : $"{one.Argument}(({one.Type})Value{(isValueNullable && !one.IsNullable ? "!" : "")})";
}
