using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>
/// The names of generated members that analyzers have to look at. Comparing a name costs next to nothing, asking what it means costs as
/// much as compiling; so almost all code of a project is told apart by these.
/// </summary>
internal sealed partial class GeneratedNames
{
    // As all files of our generator are called.
    private const string Ending = ".g.cs";

    // What one file or referenced assembly contributes stays the same from keystroke to keystroke.
    private static readonly ConditionalWeakTable<SyntaxTree, GeneratedNames> OfTrees = new();
    private static readonly ConditionalWeakTable<IAssemblySymbol, GeneratedNames> OfAssemblies = new();

    // Each analyzer asks for them.
    private static readonly ConditionalWeakTable<Compilation, GeneratedNames> OfCompilations = new();

    /// <summary>Properties with constraints, and the full names of types that have such a one.</summary>
    public Dictionary<string, HashSet<string>> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods with parameters that have constraints, and the full names of types that have such a one.</summary>
    public Dictionary<string, HashSet<string>> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>Open enums, and their full names.</summary>
    public Dictionary<string, HashSet<string>> Enums { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods that call an operation.</summary>
    public HashSet<string> Calls { get; } = new(StringComparer.Ordinal);

    /// <summary>How many parameters the methods of a name that call an operation require; of several methods, the most.</summary>
    public Dictionary<string, int> RequiredParameters { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods whose result is fetched while it is enumerated.</summary>
    public HashSet<string> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods that return a stream.</summary>
    public HashSet<string> Streams { get; } = new(StringComparer.Ordinal);

    /// <summary>The assemblies that generated types may be of: no other need be asked for one, which would make the compiler read what all of them declare.</summary>
    public List<IAssemblySymbol> Assemblies { get; } = [];

    public bool IsEmpty => Properties.Count + Methods.Count + Enums.Count + Calls.Count == 0;

    /// <summary>The names of a project, those of libraries included that it references.</summary>
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

        Lists.UnionWith(other.Lists);
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
            Lists.Add(method);
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
            AddResult(method.Name, method.ReturnType.Name, method.ReturnType is INamedTypeSymbol { TypeArguments: [var argument, ..] } ? argument.Name : "");
        }
    }

    /// <summary>The last name of a type or of an expression that is one, without what it is qualified by.</summary>
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
