using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>
/// A method of a client: its interface declares the constraints of parameters, its class the operation and the names of parameters.
/// </summary>
/// <param name="Declared">The method of the interface, or of the class if it has no interface.</param>
/// <param name="Implemented">The method of the class, or of the interface if the class is unknown.</param>
internal sealed record CalledMethod(IMethodSymbol Declared, IMethodSymbol Implemented)
{
    /// <summary>Returns the pair for a called method; null if the generator did not write the method.</summary>
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
