using System.Globalization;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Writes a <see cref="ChoiceResult"/> as a class with a case for each status.</summary>
internal static class ChoiceEmission
{
    private const string Status = "global::System.Net.HttpStatusCode";
    private const string Headers = Names.Runtime + "ResponseHeaders";
    private const string Case = Names.Support + "ResultCase";
    private const string Reader = Names.Support + "ResultReader";

    public static void Write(SourceWriter writer, ChoiceResult choice, Operation operation, ApiHeader header)
    {
        string name = CSharpText.Identifier(choice.Name);
        writer.BlankLine();
        XmlDoc.Element(writer, "summary", $"What {XmlDoc.Code(operation.HttpMethod + " " + operation.Path)} answers. Its status says which of the cases it is.");
        writer.Line(Names.GeneratedCode);
        writer.Open($"{Names.Access(header)} sealed partial class {name} : {Names.Runtime}ApiResult");
        writer.Line($"internal static readonly {Reader}<{name}> Reader = {Reader}.ByStatus(");
        writer.Indent();
        writer.Line(string.Join(",\n", choice.Cases.Select(one => CaseReader(one, name, header))) + ");");
        writer.Outdent();
        writer.BlankLine();
        writer.Line($$"""
            private {{name}}(int which, object? value, {{Status}} statusCode, {{Headers}}? headers)
                : base(which, value, statusCode, headers)
            {
            }
            """);
        for (int i = 0; i < choice.Cases.Count; i++)
        {
            writer.BlankLine();
            WriteCase(writer, choice.Cases[i], i, name, header);
        }

        WriteConversion(writer, choice.Cases[0], name, header);
        WriteMatch(writer, choice, header);
        writer.Close();
    }

    private static string CaseReader(ResultCase one, string name, ApiHeader header)
    {
        string status = one.Status.ToString(CultureInfo.InvariantCulture);
        return one.Result is NoResult
            ? $"{Case}.Empty<{name}>({status}, From{one.Name})"
            : $"{Case}.Of<{name}, {TypeOf(one, header)}>({status}, {ResultCode.Reader(one.Result, header)}, From{one.Name})";
    }

    private static void WriteCase(SourceWriter writer, ResultCase one, int place, string name, ApiHeader header)
    {
        bool hasBody = one.Result is not NoResult;
        string status = one.Status >= 100 ? one.Status.ToString(CultureInfo.InvariantCulture) : "200";
        writer.Line($"/// <summary>Makes a result of the case {XmlDoc.Code(one.Name)}, for tests of code that calls the API.</summary>");
        if (hasBody)
        {
            writer.Line("/// <param name=\"value\">The body.</param>");
        }

        writer.Line("/// <param name=\"statusCode\">The status.</param>");
        writer.Line("/// <param name=\"headers\">The headers; null for none.</param>");
        IEnumerable<string> parameters = (hasBody ? new[] { TypeOf(one, header) + " value" } : [])
            .Append($"{Status} statusCode = ({Status}){status}")
            .Append($"{Headers}? headers = null");
        Signature.Write(writer, $"public static {name} From{one.Name}", parameters, $" => new({place}, {(hasBody ? "value" : "null")}, statusCode, headers);");
        writer.BlankLine();
        if (!hasBody)
        {
            XmlDoc.Declaration(writer, one.Doc, $"Whether it is the case {XmlDoc.Code(one.Name)}.");
            writer.Line($"public bool Is{one.Name} => Which == {place};");
            return;
        }

        // The library for older frameworks comes with frameworks that lack the attribute.
        bool isReference = !IsValueType(one);
        string attribute = isReference && header.HasDateOnly && !IsNullable(one) ? "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] " : "";
        XmlDoc.Declaration(writer, one.Doc, $"The body, if it is the case {XmlDoc.Code(one.Name)}.");
        writer.Line("/// <param name=\"value\">The body.</param>");
        string question = isReference && !IsNullable(one) ? "?" : "";
        writer.Line($"public bool TryGet{one.Name}({attribute}out {TypeOf(one, header)}{question} value) => TryGet({place}, out value);");
    }

    // So that what was written when the API had one body still compiles.
    private static void WriteConversion(SourceWriter writer, ResultCase first, string name, ApiHeader header)
    {
        if (first.Result is NoResult)
        {
            return;
        }

        string type = TypeOf(first, header);
        writer.BlankLine();
        writer.Line($$"""
            /// <summary>The body of the case {{XmlDoc.Code(first.Name)}}.</summary>
            /// <param name="result">The result.</param>
            /// <exception cref="global::System.InvalidOperationException">It is another case.</exception>
            public static implicit operator {{type}}({{name}} result) => result.Get<{{type}}>(0, {{CSharpText.Literal(first.Name)}});
            """);
    }

    private static void WriteMatch(SourceWriter writer, ChoiceResult choice, ApiHeader header)
    {
        writer.BlankLine();
        WriteHandlersDoc(writer, choice, "Turns the result into something else, by its case.");
        Signature.Write(writer, "public TResult Match<TResult>", Handlers(choice, header, "Func", "TResult"), " => Which switch");
        writer.Open();
        for (int i = 0; i < choice.Cases.Count; i++)
        {
            string label = i == choice.Cases.Count - 1 ? "_" : i.ToString(CultureInfo.InvariantCulture);
            writer.Line($"{label} => {Handled(choice.Cases[i], header)},");
        }

        writer.Close(";");
        writer.BlankLine();
        WriteHandlersDoc(writer, choice, "Does something with the result, by its case.");
        Signature.Write(writer, "public void Switch", Handlers(choice, header, "Action", ""), "");
        writer.Open();
        writer.Open("switch (Which)");
        for (int i = 0; i < choice.Cases.Count; i++)
        {
            writer.Line(i == choice.Cases.Count - 1 ? "default:" : $"case {i}:");
            writer.Indent();
            writer.Line(Handled(choice.Cases[i], header) + ";");
            writer.Line("break;");
            writer.Outdent();
        }

        writer.Close();
        writer.Close();
    }

    private static void WriteHandlersDoc(SourceWriter writer, ChoiceResult choice, string words)
    {
        writer.Line($"/// <summary>{words}</summary>");
        foreach (ResultCase one in choice.Cases)
        {
            writer.Line($"/// <param name=\"{one.ArgumentName}\">For the case {XmlDoc.Code(one.Name)}.</param>");
        }
    }

    private static IEnumerable<string> Handlers(ChoiceResult choice, ApiHeader header, string @delegate, string returned) => choice.Cases.Select(one =>
    {
        IEnumerable<string> types = (one.Result is NoResult ? [] : new[] { TypeOf(one, header) }).Concat(returned.Length > 0 ? [returned] : []);
        string list = string.Join(", ", types);
        return $"global::System.{@delegate}{(list.Length > 0 ? "<" + list + ">" : "")} {Argument(one)}";
    });

    private static string Handled(ResultCase one, ApiHeader header) =>
        one.Result is NoResult ? Argument(one) + "()" : $"{Argument(one)}(({TypeOf(one, header)})Value{(IsNullable(one) ? "" : "!")})";

    private static string Argument(ResultCase one) => CSharpText.Identifier(one.ArgumentName);

    private static string TypeOf(ResultCase one, ApiHeader header) => ResultCode.TypeOf(one.Result, header);

    private static bool IsValueType(ResultCase one) => one.Result is JsonResult json && TypeText.IsValueType(json.Type);

    private static bool IsNullable(ResultCase one) => one.Result is JsonResult { Type.IsNullable: true };
}
