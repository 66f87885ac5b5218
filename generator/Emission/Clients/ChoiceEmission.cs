using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the class of a <see cref="ChoiceResult"/>, which has a case for each status.</summary>
internal static class ChoiceEmission
{

    public static void Write(EmissionContext context, SourceWriter writer, ChoiceResult choice, ClientOperation operation)
    {
        context = context.Inside(choice.Cases.SelectMany(one => NameConflicts.Members(one.Name)));
        string name = CSharpText.Identifier(choice.Name);
        EmittedCase[] cases = [.. choice.Cases.Select(one => Emitted(context, one))];
        writer.BlankLine();
        string origin = XmlDoc.Code(operation.HttpMethod + " " + operation.Path);
        XmlDoc.Element(writer, "summary", $"The response of {origin}. Its status determines the case.");
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} sealed partial class {name} : {context.Names.ApiResult}");
        writer.Line($"internal static readonly {context.Names.ResultReader}<{name}> Reader = {context.Names.ResultReader}.ByStatus(");
        writer.Indent();
        writer.Line(string.Join(",\n", choice.Cases.Select((one, index) => CaseReader(context, one, cases[index], name))) + ");");
        writer.Outdent();
        writer.BlankLine();
        writer.Line($$"""
            private {{name}}(int which, object? value, {{context.Names.HttpStatusCode}} statusCode, {{context.Names.ResponseHeaders}}? headers)
                : base(which, value, statusCode, headers) { }
            """);
        for (int i = 0; i < cases.Length; i++)
        {
            writer.BlankLine();
            WriteFactory(context, writer, cases[i], choice.Cases[i].Status, i, name);
            writer.BlankLine();
            CasesEmission.WriteAccess(context, writer, cases[i], i);
        }

        WriteConversion(context, writer, choice.Cases[0], cases[0], name);
        CasesEmission.WriteMatch(context, writer, cases);
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
            ? $"{context.Names.ResultCase}.Empty<{name}>({status}, From{one.Name})"
            : $"{context.Names.ResultCase}.Of<{name}, {emitted.Type}>({status}, {ResultCode.Reader(context, one.Result)}, From{one.Name})";
    }

    private static void WriteFactory(EmissionContext context, SourceWriter writer, EmittedCase one, int status, int index, string name)
    {
        writer.Line($"/// <summary>Creates a result of {one.Label}, for tests of code that calls the API.</summary>");
        if (one.Type is not null)
        {
            writer.Line("/// <param name=\"value\">The response body.</param>");
        }

        writer.Line("/// <param name=\"statusCode\">The status code.</param>");
        writer.Line("/// <param name=\"headers\">The response headers; null for none.</param>");
        string code = context.Names.HttpStatusCode;
        IEnumerable<string> parameters = (one.Type is null ? [] : new[] { one.Type + " value" })
            .Append($"{code} statusCode = ({code}){(status >= 100 ? status.ToString(CultureInfo.InvariantCulture) : "200")}")
            .Append($"{context.Names.ResponseHeaders}? headers = null");
        string value = one.Type is null ? "null" : "value";
        WrappedCode.Write(writer, $"public static {name} From{one.Name}", parameters, $" => new({index}, {value}, statusCode, headers);");
    }

    // Code that was written when the API had one response still compiles. C# has no conversions to interfaces.
    private static void WriteConversion(EmissionContext context, SourceWriter writer, ResultCase first, EmittedCase emitted, string name)
    {
        if (emitted.Type is null || first.Result is ItemsResult or EventsResult)
        {
            return;
        }

        writer.BlankLine();
        writer.Line($$"""
            /// <summary>Returns the response body of the case {{XmlDoc.Code(first.Name)}}.</summary>
            /// <param name="result">The result.</param>
            /// <exception cref="{{context.Names.InvalidOperationException}}">The result is another case.</exception>
            public static implicit operator {{emitted.Type}}({{name}} result) => result.Get<{{emitted.Type}}>(0, {{CSharpText.Literal(first.Name)}});
            """);
    }
}
