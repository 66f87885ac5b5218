using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>
/// The names of generated members that analyzers check. Comparing names is cheap, while binding costs as much as compiling, so almost all code
/// of a project is excluded by its names.
/// </summary>
internal sealed partial class GeneratedNames
{
    // The ending of the files that the generator adds.
    private const string Ending = ".g.cs";

    // The names of a file or referenced assembly do not change while other files are edited.
    private static readonly ConditionalWeakTable<SyntaxTree, GeneratedNames> OfTrees = new();
    private static readonly ConditionalWeakTable<IAssemblySymbol, GeneratedNames> OfAssemblies = new();

    // Shared by the analyzers.
    private static readonly ConditionalWeakTable<Compilation, GeneratedNames> OfCompilations = new();

    /// <summary>The properties with constraints, each with the full names of the types that declare one.</summary>
    public Dictionary<string, HashSet<string>> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>The methods with constrained parameters, each with the full names of the types that declare one.</summary>
    public Dictionary<string, HashSet<string>> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>The open enums, each with their full names.</summary>
    public Dictionary<string, HashSet<string>> Enums { get; } = new(StringComparer.Ordinal);

    /// <summary>The methods that call an operation.</summary>
    public HashSet<string> Calls { get; } = new(StringComparer.Ordinal);

    /// <summary>The number of required parameters of the methods that call an operation; for several methods of one name, the largest.</summary>
    public Dictionary<string, int> RequiredParameters { get; } = new(StringComparer.Ordinal);

    /// <summary>The methods whose result is fetched while it is enumerated.</summary>
    public HashSet<string> Sequences { get; } = new(StringComparer.Ordinal);

    /// <summary>The methods that return a stream.</summary>
    public HashSet<string> Streams { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// The assemblies that can contain generated types. Searching the others would make the compiler read all their declarations.
    /// </summary>
    public List<IAssemblySymbol> Assemblies { get; } = [];

    public bool IsEmpty => Properties.Count + Methods.Count + Enums.Count + Calls.Count == 0;

    /// <summary>Returns the names in a project and in the libraries that it references.</summary>
    public static GeneratedNames Of(Compilation compilation) => OfCompilations.GetValue(compilation, OfCompilation);

    private static GeneratedNames OfCompilation(Compilation compilation)
    {
        var names = new GeneratedNames { Assemblies = { compilation.Assembly } };
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (tree.FilePath.EndsWith(Ending, StringComparison.Ordinal))
            {
                names.Add(OfTrees.GetValue(tree, OfTree));
            }
        }

        foreach (MetadataReference reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && References(assembly))
            {
                names.Assemblies.Add(assembly);
                names.Add(OfAssemblies.GetValue(assembly, OfAssembly));
            }
        }

        return names;
    }

    private static bool References(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity referenced in module.ReferencedAssemblies)
            {
                if (referenced.Name == RuntimeNames.Namespace)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Add(GeneratedNames other)
    {
        Add(Properties, other.Properties);
        Add(Methods, other.Methods);
        Add(Enums, other.Enums);
        Calls.UnionWith(other.Calls);
        foreach (KeyValuePair<string, int> call in other.RequiredParameters)
        {
            AddRequired(call.Key, call.Value);
        }

        Sequences.UnionWith(other.Sequences);
        Streams.UnionWith(other.Streams);
    }

    private static void Add(Dictionary<string, HashSet<string>> table, Dictionary<string, HashSet<string>> others)
    {
        foreach (KeyValuePair<string, HashSet<string>> name in others)
        {
            foreach (string type in name.Value)
            {
                Add(table, name.Key, type);
            }
        }
    }

    private static void Add(Dictionary<string, HashSet<string>> table, string name, string type)
    {
        if (!table.TryGetValue(name, out HashSet<string>? types))
        {
            types = table[name] = new HashSet<string>(StringComparer.Ordinal);
        }

        types.Add(type);
    }

    private void AddRequired(string method, int count) =>
        RequiredParameters[method] = RequiredParameters.TryGetValue(method, out int known) ? Math.Max(known, count) : count;

    private void AddResult(string method, string? type, string argument)
    {
        if (type is RuntimeNames.Paged or "IAsyncEnumerable")
        {
            Sequences.Add(method);
        }
        else if (type == "Task" && argument == "Stream")
        {
            Streams.Add(method);
        }
    }

    private static GeneratedNames OfAssembly(IAssemblySymbol assembly)
    {
        var names = new GeneratedNames();
        var spaces = new Stack<INamespaceSymbol>([assembly.GlobalNamespace]);
        while (spaces.Count > 0)
        {
            INamespaceSymbol space = spaces.Pop();
            foreach (INamespaceSymbol inner in space.GetNamespaceMembers())
            {
                spaces.Push(inner);
            }

            foreach (INamedTypeSymbol type in space.GetTypeMembers().Where(RuntimeNames.IsGenerated))
            {
                names.AddType(type, space.ToDisplayString() + "." + type.MetadataName);
            }
        }

        return names;
    }

    private void AddType(INamedTypeSymbol type, string fullName)
    {
        if (type.TypeKind == TypeKind.Struct)
        {
            Add(Enums, type.Name, fullName);
            return;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            switch (member)
            {
                case IPropertySymbol when MemberConstraints.Of(member) is not null:
                    Add(Properties, member.Name, fullName);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } method:
                    AddMethod(method, fullName);
                    break;
            }
        }
    }

    private void AddMethod(IMethodSymbol method, string type)
    {
        if (method.Parameters.Any(parameter => MemberConstraints.Of(parameter) is not null))
        {
            Add(Methods, method.Name, type);
        }

        if (RuntimeNames.Attribute(method, RuntimeNames.OperationAttribute) is not null)
        {
            Calls.Add(method.Name);
            AddRequired(method.Name, method.Parameters.Count(static parameter => !parameter.IsOptional));
            string argument = method.ReturnType is INamedTypeSymbol { TypeArguments: [var first, ..] } ? first.Name : "";
            AddResult(method.Name, method.ReturnType.Name, argument);
        }
    }

    /// <summary>Returns the unqualified name of a type or member; null for any other expression.</summary>
    public static string? NameOf(ExpressionSyntax? type) => type switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
