using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the class of a <see cref="ChoiceResult"/>, which has a case for each status.</summary>
internal static class ChoiceEmission
{
    private const string Status = "global::System.Net.HttpStatusCode";
    private const string Headers = GlobalNames.Runtime + "ResponseHeaders";
    private const string Case = GlobalNames.Support + "ResultCase";
    private const string Reader = GlobalNames.Support + "ResultReader";

    public static void Write(EmissionContext context, SourceWriter writer, ChoiceResult choice, ClientOperation operation)
    {
        string name = CSharpText.Identifier(choice.Name);
        EmittedCase[] cases = [.. choice.Cases.Select(one => Emitted(context, one))];
        writer.BlankLine();
        string origin = XmlDoc.Code(operation.HttpMethod + " " + operation.Path);
        XmlDoc.Element(writer, "summary", $"The response of {origin}. Its status determines the case.");
        writer.Open($"{CommonAttributes.GeneratedCode} {context.Access} sealed partial class {name} : {GlobalNames.Runtime}ApiResult");
        writer.Line($"internal static readonly {Reader}<{name}> Reader = {Reader}.ByStatus(");
        writer.Indent();
        writer.Line(string.Join(",\n", choice.Cases.Select((one, index) => CaseReader(context, one, cases[index], name))) + ");");
        writer.Outdent();
        writer.BlankLine();
        writer.Line($$"""
            private {{name}}(int which, object? value, {{Status}} statusCode, {{Headers}}? headers)
                : base(which, value, statusCode, headers) { }
            """);
        for (int i = 0; i < cases.Length; i++)
        {
            writer.BlankLine();
            WriteFactory(writer, cases[i], choice.Cases[i].Status, i, name);
            writer.BlankLine();
            CasesEmission.WriteAccess(context, writer, cases[i], i);
        }

        WriteConversion(writer, choice.Cases[0], cases[0], name);
        CasesEmission.WriteMatch(writer, cases);
        writer.Close();
    }

    private static EmittedCase Emitted(EmissionContext context, ResultCase one) => new(
        one.Name,
        one.ArgumentName,
        one.Result is NoResult ? null : ResultCode.TypeOf(context, one.Result),
        one.Result is JsonResult json && TypeText.IsValueType(json.Type),
        one.Doc);

    private static string CaseReader(EmissionContext context, ResultCase one, EmittedCase emitted, string name)
    {
        string status = one.Status.ToString(CultureInfo.InvariantCulture);
        return emitted.Type is null
            ? $"{Case}.Empty<{name}>({status}, From{one.Name})"
            : $"{Case}.Of<{name}, {emitted.Type}>({status}, {ResultCode.Reader(context, one.Result)}, From{one.Name})";
    }

    private static void WriteFactory(SourceWriter writer, EmittedCase one, int status, int index, string name)
    {
        writer.Line($"/// <summary>Creates a result of {one.Label}, for tests of code that calls the API.</summary>");
        if (one.Type is not null)
        {
            writer.Line("/// <param name=\"value\">The response body.</param>");
        }

        writer.Line("/// <param name=\"statusCode\">The status code.</param>");
        writer.Line("/// <param name=\"headers\">The response headers; null for none.</param>");
        IEnumerable<string> parameters = (one.Type is null ? [] : new[] { one.Type + " value" })
            .Append($"{Status} statusCode = ({Status}){(status >= 100 ? status.ToString(CultureInfo.InvariantCulture) : "200")}")
            .Append($"{Headers}? headers = null");
        string value = one.Type is null ? "null" : "value";
        WrappedCode.Write(writer, $"public static {name} From{one.Name}", parameters, $" => new({index}, {value}, statusCode, headers);");
    }

    // Code that was written when the API had one response still compiles. C# has no conversions to interfaces.
    private static void WriteConversion(SourceWriter writer, ResultCase first, EmittedCase emitted, string name)
    {
        if (emitted.Type is null || first.Result is ItemsResult or EventsResult)
        {
            return;
        }

        writer.BlankLine();
        writer.Line($$"""
            /// <summary>Returns the response body of the case {{XmlDoc.Code(first.Name)}}.</summary>
            /// <param name="result">The result.</param>
            /// <exception cref="global::System.InvalidOperationException">The result is another case.</exception>
            public static implicit operator {{emitted.Type}}({{name}} result) => result.Get<{{emitted.Type}}>(0, {{CSharpText.Literal(first.Name)}});
            """);
    }
}
