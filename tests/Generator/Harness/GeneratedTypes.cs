using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Truto.Generated.SourceGeneration.Emission.Types;
using Xunit;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>The types of a description: generated, compiled without warnings, and loaded.</summary>
internal sealed class GeneratedTypes
{
    private const string Usings = """
        #pragma warning disable CS0612, CS0618 // What is deprecated is tested too.
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using Truto.Generated;
        using Acme.App.Test;

        """;

    private readonly Assembly assembly;

    private GeneratedTypes(GeneratedProject project)
    {
        Project = project;
        using var image = new MemoryStream();
        EmitResult emitted = project.Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        assembly = new AssemblyLoadContext("Types", isCollectible: true).LoadFromStream(image);
    }

    public GeneratedProject Project { get; }

    public IEnumerable<string> ProblemIds => Project.Diagnostics.Select(one => one.Id);

    /// <summary>Generates the types of component schemas.</summary>
    /// <param name="members">The properties of <c>components/schemas</c> as JSON.</param>
    /// <param name="program">Members of a class <c>Program</c> that uses the types.</param>
    /// <param name="version">The version of OpenAPI.</param>
    /// <param name="role"><c>models</c> for types only, <c>client</c> for a client too.</param>
    public static GeneratedTypes Of(string members, string program = "", string version = "3.1.0", string role = "models")
    {
        string text = $$"""{ "openapi": "{{version}}", "info": { "title": "Test", "version": "1" }, "paths": {}"""
            + $$""", "components": { "schemas": { {{members}} } } }""";
        return OfDescription(text, program, role);
    }

    /// <summary>Generates the types of a complete description.</summary>
    /// <param name="text">The description as JSON.</param>
    /// <param name="program">Members of a class <c>Program</c> that uses the types.</param>
    /// <param name="role"><c>models</c> for types only, <c>client</c> for a client too.</param>
    public static GeneratedTypes OfDescription(string text, string program = "", string role = "client")
    {
        var file = new DescriptionFile("test.openapi.json", text) { Metadata = new() { ["Role"] = role } };
        string source = program.Length == 0 ? "" : $"{Usings}internal static class Program\n{{\n{program}\n}}\n";
        return new GeneratedTypes(Compile.Project(new Project(file) { Source = source }));
    }

    /// <summary>Reads JSON and returns it as it is written back, or the message of the exception.</summary>
    public string RoundTrip(string type, string json)
    {
        Type found = assembly.GetType("Acme.App.Test." + type, throwOnError: true)!;
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, found), found);
        }
        catch (JsonException error)
        {
            return error.Message;
        }
    }

    /// <summary>Calls a static parameterless method of the program.</summary>
    public object? Run(string method = "Run") =>
        assembly.GetType("Program", throwOnError: true)!.GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null);

    /// <summary>Returns the type that is attributed with a schema.</summary>
    /// <param name="pointer">The schema's pointer.</param>
    public INamedTypeSymbol WithOrigin(string pointer) => Project.Compilation.GlobalNamespace.GetNamespaceMembers()
        .Single(one => one.Name == "Acme").GetNamespaceMembers().Single().GetNamespaceMembers().Single().GetTypeMembers()
        .Single(type => IsFrom(type, pointer));

    // The attribute contains the location, or nothing if the type has the component's name.
    private static bool IsFrom(INamedTypeSymbol type, string pointer)
    {
        string name = pointer[(pointer.LastIndexOf('/') + 1)..];
        bool isNamed = pointer == "#/components/schemas/" + name || pointer == "#/definitions/" + name;
        string? origin = type.GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass!.Name == "OpenApiSchemaAttribute")?.ConstructorArguments[0].Value as string;
        return isNamed
            ? (origin ?? type.Name) == name && type.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "JsonConverterAttribute")
            : origin == SchemaOrigin.Of(pointer);
    }

    /// <summary>Returns the C# type of a property, without namespaces.</summary>
    public string TypeOf(string type, string property) => Project.Compilation.GetTypeByMetadataName("Acme.App.Test." + type)!
        .GetMembers(property).OfType<IPropertySymbol>().Single().Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
