using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>A method of a client as its interface and as its class have it: what is asked of arguments stands in the one, where they come from in the other.</summary>
/// <param name="Declared">The interface's method, or the class's where it has no interface.</param>
/// <param name="Implemented">The class's method, or the interface's where the class is not known.</param>
internal sealed record CalledMethod(IMethodSymbol Declared, IMethodSymbol Implemented)
{
    /// <summary>What a call calls; null for methods that our generator did not write.</summary>
    public static CalledMethod? Of(IMethodSymbol called)
    {
        INamedTypeSymbol type = called.ContainingType;
        if (!RuntimeNames.IsGenerated(type))
        {
            return null;
        }

        if (type.TypeKind != TypeKind.Interface)
        {
            IMethodSymbol? declared = type.AllInterfaces
                .SelectMany(one => one.GetMembers(called.Name))
                .OfType<IMethodSymbol>()
                .FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(one), called));
            return new CalledMethod(declared ?? called, called);
        }

        // IStagesClient is the interface of StagesClient.
        INamedTypeSymbol? client = type.Name.Length < 2 ? null : type.ContainingNamespace.GetTypeMembers(type.Name.Substring(1)).FirstOrDefault();
        return new CalledMethod(called, client?.FindImplementationForInterfaceMember(called) as IMethodSymbol ?? called);
    }
}
