using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the method that builds a request, for operations that several methods send, in the client or in a bound client.</summary>
internal static class SharedCallEmission
{
    /// <summary>The name of the method: the operation's without <c>Async</c>, followed by <c>Call</c>.</summary>
    public static string Name(ClientOperation operation)
    {
        const string Suffix = "Async";
        string name = operation.Methods[0].Name;
        return (name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name) + "Call";
    }

    /// <summary>Writes the method.</summary>
    /// <param name="context">The API.</param>
    /// <param name="writer">The writer.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="errors">The field with the error readers; null if there are none.</param>
    public static void Write(EmissionContext context, SourceWriter writer, ClientOperation operation, string? errors)
    {
        IEnumerable<string> parameters = CallInput.Of(operation).Select(input => $"{input.SharedType(context)} {input.Identifier}");
        WrappedCode.Write(writer, $"internal static {context.Names.ApiCall} {Name(operation)}", parameters, " =>");
        writer.Indent();
        writer.Line(WrappedCode.Chain(CallCode.Begin(context, operation, errors), CallCode.Links(context, operation)) + ";");
        writer.Outdent();
    }
}
