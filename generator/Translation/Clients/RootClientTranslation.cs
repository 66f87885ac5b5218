using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Operations.Security;
using Truto.Generated.SourceGeneration.Translation.Reuse;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>Translates the operations of a description to a root client with sub-clients.</summary>
internal static class RootClientTranslation
{
    public static RootClient Translate(
        ClientPlan plan, TypeTranslation types, BodyTranslation bodies, UnitTranslation units, TranslationContext context)
    {
        Document document = context.Document;
        string? baseAddress = ServerTranslation.BaseAddress(document);
        var security = new SecurityTranslation(context);
        var operations = new OperationTranslation(types, bodies, security, plan.Scope, units, context);
        List<Client> clients =
            [.. plan.Groups.Select(group => Translate(group, operations, types, context)).Where(client => client.Operations.Count > 0)];
        operations.ReportUnusedPagingRules();

        List<MethodParameter> parameters = [.. clients.SelectMany(client => client.Operations).SelectMany(operation => operation.Arguments)];
        return new RootClient(
            plan.Names.Client,
            plan.Names.Options,
            plan.Names.Services,
            DocTranslation.Of(document),
            baseAddress,
            security.Security,
            clients.ToEquatableArray(),
            ScopeOf(parameters, plan, security.Security),
            parameters.Find(parameter => parameter.Role == ParameterRole.IdempotencyKey)?.WireName)
        {
            Servers = ServerTranslation.Choices(context, plan.Names.Servers),
            FinalResponses = FinalResponseTranslation.Of(document.At, context),
            Limits = RequestLimitsTranslation.Of(context),
            HasServices = context.Options.HasServices,
            BasePath = baseAddress is null ? ServerTranslation.BasePath(document) : null,
        };
    }

    private static Client Translate(OperationGroup group, OperationTranslation translation, TypeTranslation types, TranslationContext context)
    {
        Scope methodNames = Scope.Exact(NamedOperation.ReservedSuffix);
        methodNames.Take([.. group.Operations.Select(operation => operation.MethodName)]);
        var operations = new List<ClientOperation>();
        foreach (NamedOperation operation in group.Operations)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            operations.AddRange(translation.Translate(operation, methodNames));
        }

        bool hasExtensions = operations.Exists(static operation => operation.Parameters is not null);
        return new Client(group.Client, group.PropertyName, DocTranslation.Of(group.Tag), operations.ToEquatableArray())
        {
            BoundNames = group.BoundClient,
            ExtensionsName = hasExtensions ? types.NameFor(group.Client.Class + "Extensions") : null,
        };
    }

    private static ClientScope? ScopeOf(IEnumerable<MethodParameter> parameters, ClientPlan plan, ClientCredentials security)
    {
        List<IGrouping<string, MethodParameter>> found = parameters
            .Where(static parameter => parameter.Role == ParameterRole.Scope)
            .GroupBy(static parameter => parameter.WireName, StringComparer.Ordinal)
            .ToList();
        if (plan.Scope is null || found.Count == 0)
        {
            return null;
        }

        Scope names = Scope.Exact(reservedSuffix: "Value");
        names.Reserve(ReservedNames.OfBoundClients);
        Scope properties = Scope.Exact(reservedSuffix: "Value");
        properties.Reserve(ReservedNames.OfClientOptions);
        properties.Reserve([.. security.Schemes.Select(scheme => scheme.PropertyName ?? "")]);
        IEnumerable<ScopeArgument> arguments = found.Select(group => new ScopeArgument(
            group.First(),
            names.Give(group.First().Name),
            properties.Give(Identifier.Pascal(group.First().Name)),
            IsRequired: group.Any(static parameter => parameter.IsRequired || parameter.IsAccount)));
        return new ClientScope(
            plan.Names.BoundTo(plan.Scope.Name),
            plan.ScopeMethod,
            arguments.OrderBy(static argument => !argument.IsRequired).ToEquatableArray());
    }
}
