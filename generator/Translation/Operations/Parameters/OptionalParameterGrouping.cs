using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Parameters;

/// <summary>
/// Groups the optional parameters of a method into a class if there are more than eight. Extension methods still accept all of them one by
/// one, so that a parameter that is added to the description does not break callers.
/// </summary>
internal static class OptionalParameterGrouping
{
    // Never change this limit: it would change the signatures of generated methods.
    private const int MaxOptional = 8;

    /// <summary>Returns the class for the optional parameters of an operation; null if they are few.</summary>
    /// <param name="arguments">All parameters of the method.</param>
    /// <param name="cursor">The name of the parameter that selects the page, which is not grouped; null if there is none.</param>
    /// <param name="operationName">The prefix of the names of the operation's types.</param>
    /// <param name="names">The names of the method's parameters.</param>
    /// <param name="types">The types of the API.</param>
    public static ParametersType? Of(
        IReadOnlyList<MethodParameter> arguments, string? cursor, string operationName, Scope names, TypeTranslation types)
    {
        List<MethodParameter> optional = [.. arguments.Where(argument => IsGrouped(argument) && argument.Name != cursor)];
        if (optional.Count <= MaxOptional)
        {
            return null;
        }

        string name = types.NameFor(operationName + "Parameters");
        Scope properties = Scope.Exact(reservedSuffix: "Value");
        properties.Reserve(ReservedNames.OfObjects);
        properties.Reserve(name);
        return new ParametersType(name, names.Give("parameters"), optional.Select(WithPropertyName).ToEquatableArray())
        {
            ReceiverName = names.Give("client"),
            ParameterNames = optional.Select(static argument => argument.Name).ToEquatableArray(),
            Optional = arguments.Where(static argument => !argument.IsRequired).ToEquatableArray(),
        };

        MethodParameter WithPropertyName(MethodParameter argument) => argument with
        {
            Name = properties.Give(
                char.ToUpperInvariant(argument.Name[0]) + argument.Name.Substring(1), Identifier.SpelledPascal, argument.WireName),
        };
    }

    /// <summary>Returns whether a method parameter becomes a property of the class.</summary>
    public static bool IsGrouped(MethodParameter argument) =>
        !argument.IsRequired
        && argument.Location != MethodParameterLocation.Path
        && argument.Role is ParameterRole.None or ParameterRole.ExcludedMembers;
}
