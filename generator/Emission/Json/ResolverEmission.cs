using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// Writes the resolver of an API, for users' own <c>JsonSerializerOptions</c>. Each unit answers for its types, so that a type more
/// in a slot leaves the resolver as it is.
/// </summary>
internal static class ResolverEmission
{
    private const string Metadata = Names.Json + "Serialization.Metadata.";

    private static readonly string[] Parameters = ["global::System.Type type", Names.Json + "JsonSerializerOptions options"];

    public static void Write(SourceWriter writer, ResolverUnit unit)
    {
        writer.Line("/// <summary>How the types of this API are read from JSON and written to it, without reflection.</summary>");
        writer.Line(Names.GeneratedCode);
        writer.Open($"{Names.Access(unit.Header)} static partial class {Names.JsonClass(unit.Header)}");
        writer.Line($$"""
            /// <summary>
            /// To be added to the <c>TypeInfoResolverChain</c> of an application's own <c>JsonSerializerOptions</c>.
            /// </summary>
            public static {{Metadata}}IJsonTypeInfoResolver Resolver { get; } =
                new {{Names.Support}}JsonResolver(Find);
            """);
        writer.BlankLine();
        Signature.Write(writer, $"private static {Metadata}JsonTypeInfo? Find", Parameters, " =>");
        writer.Indent();
        writer.Line(Calls(unit));
        writer.Outdent();
        writer.Close();
    }

    /// <summary>Writes what a unit answers.</summary>
    public static void WriteInfo(SourceWriter writer, TypesUnit unit)
    {
        Signature.Write(writer, $"private static {Metadata}JsonTypeInfo? {Names.Info(unit.Name)}", Parameters, "");
        writer.Open();
        foreach (TypeDeclaration type in unit.Types)
        {
            string name = Names.Global(unit.Header, type.Name);
            writer.Open($"if (type == typeof({name}))");
            writer.Line($"return {Metadata}JsonMetadataServices.CreateValueInfo<{name}>(options, new {Names.Converter(type.Name)}());");
            writer.Close();
            writer.BlankLine();
        }

        writer.Line("return null;");
        writer.Close();
    }

    private static string Calls(ResolverUnit unit) =>
        string.Join("\n?? ", unit.TypesUnits.Select(name => $"{Names.Info(name)}(type, options)")) + ";";
}
