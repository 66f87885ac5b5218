using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the class for data of events that differs by their names.</summary>
internal static class EventEmission
{
    private const string EventData = Names.Support + "EventData";

    public static void Write(SourceWriter writer, NamedData data, ClientOperation operation, ApiHeader header)
    {
        string name = CSharpText.Identifier(data.Name);
        EmittedCase[] cases = [.. data.Cases.Select(one => Emitted(one, header)), Unknown];
        writer.BlankLine();
        XmlDoc.Element(writer, "summary", $"The data of an event of {XmlDoc.Code(operation.HttpMethod + " " + operation.Path)}. The event's name says which of the cases it is.");
        writer.Open($"{Names.GeneratedCode} {Names.Access(header)} sealed partial class {name} : {Names.Runtime}CaseValue");
        writer.Line($$"""
            private {{name}}(int which, object value)
                : base(which, value) { }
            """);
        for (int i = 0; i < cases.Length; i++)
        {
            writer.BlankLine();
            writer.Line($"/// <summary>Makes data of the case {XmlDoc.Code(cases[i].Name)}.</summary>");
            writer.Line($"public static {name} From{cases[i].Name}({cases[i].Type} value) => new({i}, value);");
            writer.BlankLine();
            CasesEmission.WriteAccess(writer, cases[i], i, header);
        }

        CasesEmission.WriteMatch(writer, cases);
        writer.BlankLine();
        writer.Line($"internal static {name} Read(string eventType, global::System.ReadOnlySpan<byte> data) => eventType switch");
        writer.Open();
        foreach (EventCase one in data.Cases)
        {
            writer.Line($"{CSharpText.Literal(one.EventType)} => From{one.Name}({Value(one, header)}),");
        }

        writer.Line($"_ => FromUnknown({EventData}.Text(data)),");
        writer.Close(";");
        writer.Close();
    }

    private static EmittedCase Unknown { get; } = new("Unknown", "unknown", "string", IsValueType: false, new DocComment("The text, if it is of an event that the description does not have.", null, null));

    private static EmittedCase Emitted(EventCase one, ApiHeader header) => new(
        one.Name, one.ArgumentName, one.Type is null ? "string" : TypeText.NotNull(one.Type, header), one.Type is not null && TypeText.IsValueType(one.Type), one.Doc);

    private static string Value(EventCase one, ApiHeader header) => one.Type is null
        ? $"{EventData}.Text(data)"
        : $"{EventData}.Json<{TypeText.NotNull(one.Type, header)}>(data, {new JsonCode(header).Reader(one.Type with { IsNullable = false })})";
}
