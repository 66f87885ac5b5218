using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the class for event data whose type depends on the name of the event.</summary>
internal static class EventEmission
{

    public static void Write(EmissionContext context, SourceWriter writer, NamedData data, ClientOperation operation)
    {
        context = context.Inside(data.Cases.SelectMany(one => NameConflicts.Members(one.Name)));
        string name = CSharpText.Identifier(data.Name);
        EmittedCase[] cases = [.. data.Cases.Select(one => Emitted(context, one)), Unknown];
        writer.BlankLine();
        string origin = XmlDoc.Code(operation.HttpMethod + " " + operation.Path);
        XmlDoc.Element(writer, "summary", $"The data of an event of {origin}. The name of the event determines the case.");
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} sealed partial class {name} : {context.Names.CaseValue}");
        writer.Line($$"""
            private {{name}}(int which, object value)
                : base(which, value) { }
            """);
        for (int i = 0; i < cases.Length; i++)
        {
            writer.BlankLine();
            writer.Line($"/// <summary>Creates data of {cases[i].Label}.</summary>");
            writer.Line($"public static {name} From{cases[i].Name}({cases[i].Type} value) => new({i}, value);");
            writer.BlankLine();
            CasesEmission.WriteAccess(context, writer, cases[i], i);
        }

        CasesEmission.WriteMatch(context, writer, cases);
        writer.BlankLine();
        writer.Line($"internal static {name} Read(string eventType, {context.Names.ReadOnlySpan}<byte> data) => eventType switch");
        writer.Open();
        foreach (EventCase one in data.Cases)
        {
            writer.Line($"{CSharpText.Literal(one.EventType)} => From{one.Name}({Value(context, one)}),");
        }

        writer.Line($"_ => FromUnknown({context.Names.EventData}.Text(data)),");
        writer.Close(";");
        writer.Close();
    }

    private static EmittedCase Unknown { get; } = new(
        "Unknown",
        "unknown",
        "string",
        IsValueType: false,
        new DocComment("Tries to get the text of an event that the description does not declare.", null, null));

    private static EmittedCase Emitted(EmissionContext context, EventCase one) => new(
        one.Name,
        one.ArgumentName,
        one.Type is null ? "string" : context.Types.NotNull(one.Type),
        one.Type is not null && TypeText.IsValueType(one.Type),
        one.Doc);

    private static string Value(EmissionContext context, EventCase one) => one.Type is null
        ? $"{context.Names.EventData}.Text(data)"
        : $"{context.Names.EventData}.Json<{context.Types.NotNull(one.Type)}>(data, {context.Json.Reader(one.Type with { IsNullable = false })})";
}
