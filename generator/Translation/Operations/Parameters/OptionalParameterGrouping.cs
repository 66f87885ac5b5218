using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Parameters;

/// <summary>
/// Optional arguments that are too many for a signature: they become the properties of one. Callers who passed them one by one when they were
/// few still can: extension methods take all of them, so that a further parameter of the description breaks no caller who names arguments.
/// </summary>
internal static class OptionalParameterGrouping
{
    // What a reader of a signature still takes in. It never changes: a method would change its shape.
    private const int MostOptional = 8;

    /// <summary>The class for the optional arguments of an operation; null where they are few.</summary>
    /// <param name="arguments">All of its arguments.</param>
    /// <param name="cursor">The one that pages are fetched by, which stays a parameter.</param>
    /// <param name="operationName">What types of the operation begin with.</param>
    /// <param name="names">The names of the operation's arguments.</param>
    /// <param name="types">The API's types.</param>
    public static ParametersType? Of(IReadOnlyList<MethodParameter> arguments, string? cursor, string operationName, Scope names, TypeTranslation types)
    {
        List<MethodParameter> optional = [.. arguments.Where(argument => IsGrouped(argument) && argument.Name != cursor)];
        if (optional.Count <= MostOptional)
        {
            return null;
        }

        string name = types.NameFor(operationName + "Parameters");
        Scope properties = Scope.Exact(reservedSuffix: "Value");
        properties.Reserve(ReservedNames.OfObjects);
        properties.Reserve(name);
        return new ParametersType(
            name,
            names.Give("parameters"),
            optional
                .Select(argument => argument with
                {
                    Name = properties.Give(char.ToUpperInvariant(argument.Name[0]) + argument.Name.Substring(1), Identifier.SpelledPascal(argument.WireName)),
                })
                .ToEquatableArray())
        {
            ReceiverName = names.Give("client"),
            ParameterNames = optional.Select(static argument => argument.Name).ToEquatableArray(),
            Optional = arguments.Where(static argument => !argument.IsRequired).ToEquatableArray(),
        };
    }

    /// <summary>Whether an argument is one that a class of many takes up.</summary>
    public static bool IsGrouped(MethodParameter argument) =>
        !argument.IsRequired && argument.Place != MethodParameterLocation.Path && argument.Role is ParameterRole.None or ParameterRole.ExcludedMembers;
}
