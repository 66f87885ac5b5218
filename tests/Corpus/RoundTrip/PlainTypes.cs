using System.Reflection;
using System.Runtime.Loader;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>
/// The generated classes of a description without their converters, so that System.Text.Json reads and writes them by reflection.
/// </summary>
internal sealed class PlainTypes : IDisposable
{
    private readonly AssemblyLoadContext context = new("plain", isCollectible: true);
    private readonly Dictionary<string, Type> types;

    private readonly JsonSerializerOptions options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // Properties whose names follow from this policy have no attribute.
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private PlainTypes(byte[] assembly)
    {
        types = context.LoadFromStream(new MemoryStream(assembly)).GetExportedTypes().Where(type => !type.IsNested).ToDictionary(type => type.Name);
    }

    public static PlainTypes Of(params IEnumerable<DescriptionFile> files) => new(EmittedCode.Compile(files, WithoutConverters));

    /// <summary>Reads JSON as a type and writes it.</summary>
    public byte[] ReadAndWrite(string type, ReadOnlySpan<byte> json) =>
        JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(json, types[type], options), types[type], options);

    public void Dispose() => context.Unload();

    private static CompilationUnitSyntax WithoutConverters(CompilationUnitSyntax unit)
    {
        IEnumerable<AttributeListSyntax> converters = unit.DescendantNodes().OfType<ClassDeclarationSyntax>()
            .SelectMany(type => type.AttributeLists)
            .Where(list => list.ToString().Contains("JsonConverter(", StringComparison.Ordinal));
        return unit.RemoveNodes(converters, SyntaxRemoveOptions.KeepNoTrivia)!;
    }
}
