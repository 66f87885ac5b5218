using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Options;
using Truto.Generated.SourceGeneration.Translation;
using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.SourceGeneration.Translation.Operations.Paging;
using Truto.Generated.SourceGeneration.Translation.Reuse;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>The model of a description and all its problems. The document is not kept.</summary>
internal sealed record Compiled(string Path, Api? Api, EquatableArray<DiagnosticInfo> Problems)
{
    /// <summary>Gets the locations of the component schemas if the description shares types; otherwise none.</summary>
    public EquatableArray<ComponentLocation> Components { get; init; } = EquatableArray<ComponentLocation>.Empty;

    /// <summary>Gets the severities that the item declares for its problems.</summary>
    public DiagnosticSeverities Severities { get; init; } = DiagnosticSeverities.Default;

    /// <summary>Gets whether nothing is generated, because a referenced assembly contains the types.</summary>
    public bool IsReferenced { get; init; }
}

/// <summary>Translates documents to models according to the settings of their items.</summary>
internal static class Compiling
{
    /// <summary>Translates a description.</summary>
    /// <param name="options">The settings of its item.</param>
    /// <param name="read">The description.</param>
    /// <param name="consumer">The project.</param>
    /// <param name="isShared">Whether other descriptions use its types.</param>
    /// <param name="types">The types of the project and of libraries that items and descriptions name.</param>
    /// <param name="history">The last translations, so that after an edit only what it affects is translated again.</param>
    /// <param name="cancellation">Stops the translation.</param>
    public static Compiled Description(
        DescriptionOptions options,
        ReadDescription read,
        Consumer consumer,
        bool isShared,
        EquatableArray<ReferencedType> types,
        History<Api, TranslationRecord> history,
        CancellationToken cancellation) =>
        Translate(options, read, consumer, isShared, types, history, cancellation) with { Severities = options.Severities };

    private static Compiled Translate(
        DescriptionOptions options,
        ReadDescription read,
        Consumer consumer,
        bool isShared,
        EquatableArray<ReferencedType> types,
        History<Api, TranslationRecord> history,
        CancellationToken cancellation)
    {
        bool isSkipped = options.Presumed is not null && read.IsForeign;
        IEnumerable<DiagnosticInfo> known = isSkipped
            ? [DiagnosticCatalog.ForeignFile(options.Path, options.Presumed!)]
            : options.Problems.Concat(read.Problems);
        if (options.ReplacesBuiltIn)
        {
            known = known.Append(DiagnosticCatalog.BuiltInReplaced());
        }

        if (read.Document is not { } document)
        {
            return Result(api: null, known.ToEquatableArray());
        }

        return Guard.Run(
            options.Path,
            () =>
            {
                var translation = new TranslationOptions(
                    consumer.RootNamespace,
                    options.Namespace,
                    options.ClientName,
                    options.IsPublic,
                    HasClient: options.Role == DescriptionRole.Client,
                    consumer.HasDateOnly,
                    consumer.HasServices,
                    FilterOf(options))
                {
                    HasAnnotations = consumer.HasAnnotations,
                    HasExclusiveRanges = consumer.HasExclusiveRanges,
                    HasReadOnlyCollections = options.Collections == CollectionKind.ReadOnly,
                    HasValueEquality = options.Equality == EqualityKind.Value,
                    OwnTypes = OwnTypes.Of(options, types),
                    Paging = PagingRules.Parse(options.Paging),
                    AreTypesShared = isShared || options.IsShared || options.Role == DescriptionRole.Referenced,
                };
                (Api api, EquatableArray<DiagnosticInfo> problems, TranslationRecord? record) =
                    ApiTranslation.Translate(document, translation, read.Sections, history.Last(options.Path)?.Kept, cancellation);
                if (record is not null)
                {
                    history.Add(options.Path, api, record);
                }

                IEnumerable<DiagnosticInfo> missing = MissingParts.Report(document.MissingFiles, options.Path, consumer.ProjectFolder);
                return Result(Obstacles(consumer).Count == 0 ? api : null, WithKnown(missing.Concat(problems))) with
                {
                    Components = options.TypesFrom is null ? EquatableArray<ComponentLocation>.Empty : TypeSharing.LocationsIn(document),
                };
            },
            problem => Result(api: null, WithKnown([problem])));

        // The project that generates the types reports the problems of a referenced description.
        Compiled Result(Api? api, EquatableArray<DiagnosticInfo> problems)
        {
            bool isReferenced = options.Role == DescriptionRole.Referenced;
            return new Compiled(options.Path, api, isReferenced && api is not null ? options.Problems : problems) { IsReferenced = isReferenced };
        }

        EquatableArray<DiagnosticInfo> WithKnown(IEnumerable<DiagnosticInfo> found) =>
            (read.IsBroken ? known : known.Concat(found)).ToEquatableArray();
    }

    /// <summary>
    /// Moves a model to the namespace of its claim, where it qualifies names with other meanings. Drops it and reports a problem if an earlier
    /// description has that namespace.
    /// </summary>
    public static Compiled InItsNamespace(
        Compiled compiled, EquatableArray<NamespaceClaim> claims, EquatableArray<NamespaceContents> contents)
    {
        if (compiled.Api is not { } api)
        {
            return compiled;
        }

        string name = claims.First(claim => claim.Path == compiled.Path && claim.Default == api.Header.Namespace).Namespace;
        NamespaceClaim first = claims.First(claim => claim.IsFor(name));
        if (first.Path == compiled.Path)
        {
            NamespaceContents found = contents.First(one => one.Namespace == name);
            QualifiedNames qualified = NameConflicts.Of(api, found.Types, [.. found.Nested], [.. found.Members]);
            return compiled with { Api = api with { Header = api.Header with { Namespace = name, Qualified = qualified } } };
        }

        DiagnosticInfo taken = DiagnosticCatalog.NamespaceTaken(compiled.Path, name, first.Path);
        return compiled with { Api = null, Problems = compiled.Problems.Append(taken).ToEquatableArray() };
    }

    private static OperationFilter? FilterOf(DescriptionOptions options) => OperationFilter.From(
        OperationSelector.From(options.Tags, options.Operations, options.Paths),
        OperationSelector.From(options.ExcludeTags, options.ExcludeOperations, options.ExcludePaths),
        options.ExcludeDeprecated);

    /// <summary>Returns the problems for which no code is generated in the whole project.</summary>
    public static EquatableArray<DiagnosticInfo> Obstacles(Consumer consumer)
    {
        var problems = new List<DiagnosticInfo>();
        if (!consumer.HasCSharp11)
        {
            problems.Add(DiagnosticCatalog.LanguageTooOld(consumer.LanguageVersion));
        }

        if (!consumer.HasRuntime)
        {
            problems.Add(DiagnosticCatalog.RuntimeMissing());
        }

        return problems.ToEquatableArray();
    }
}
