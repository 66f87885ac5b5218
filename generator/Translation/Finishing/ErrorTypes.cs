using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>
/// Restricts <see cref="ObjectType.Error"/> to the types that are bodies of error responses. Types without a client that other descriptions use are
/// such bodies if they have a message.
/// </summary>
internal static class ErrorTypes
{
    public static Api Apply(Api api, bool areShared)
    {
        bool isUseUnknown = areShared && api.Client is null;
        var bodies = new HashSet<string>(
            OperationTypes.OperationsOf(api.Client)
                .SelectMany(operation => operation.Errors)
                .Select(error => error.Type)
                .OfType<NamedType>()
                .Select(type => type.Name),
            StringComparer.Ordinal);
        return api with
        {
            Types = api.Types
                .Select(type => type is ObjectType { Error: not null } found && !IsErrorBody(found) ? found with { Error = null } : type)
                .ToEquatableArray(),
        };

        bool IsErrorBody(ObjectType type) => isUseUnknown ? type.Error!.IsKnown : bodies.Contains(type.Name);
    }
}
