using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Options;
using Truto.Generated.SourceGeneration.Translation;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>A description's model and every problem found on the way to it. The document is left behind.</summary>
internal sealed record Compiled(string Path, Api? Api, EquatableArray<Problem> Problems);

/// <summary>From document and settings to model.</summary>
internal static class Compiling
{
    public static Compiled Description(
        DescriptionOptions options,
        ReadDescription read,
        Consumer consumer,
        CancellationToken cancellation)
    {
        IEnumerable<Problem> known = options.Problems.Concat(read.Problems);
        if (read.Document is not { } document)
        {
            return new Compiled(options.Path, Api: null, known.ToEquatableArray());
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
                    HasClient: options.Role != DescriptionRole.Models,
                    consumer.HasDateOnly,
                    consumer.HasServices,
                    new OperationFilter(options.Tags, options.Operations, options.Paths))
                {
                    HasAnnotations = consumer.HasAnnotations,
                    HasExclusiveRanges = consumer.HasExclusiveRanges,
                };
                (Api api, EquatableArray<Problem> problems) = ApiTranslation.Translate(document, translation, cancellation);
                return new Compiled(options.Path, Obstacles(consumer).Count == 0 ? api : null, known.Concat(problems).ToEquatableArray());
            },
            problem => new Compiled(options.Path, Api: null, known.Append(problem).ToEquatableArray()));
    }

    /// <summary>Which description holds which namespace, in the order of the project's items.</summary>
    public static EquatableArray<NamespaceClaim> Claims(IEnumerable<Compiled> all) => all
        .Where(one => one.Api is not null)
        .Select(one => new NamespaceClaim(one.Path, one.Api!.Header.Namespace))
        .ToEquatableArray();

    /// <summary>The model of a description whose namespace another one has already taken is dropped.</summary>
    public static Compiled UnlessTaken(Compiled compiled, EquatableArray<NamespaceClaim> claims)
    {
        if (compiled.Api is not { Header.Namespace: var name }
            || claims.First(claim => claim.IsFor(name)) is not { } first
            || first.Path == compiled.Path)
        {
            return compiled;
        }

        Problem taken = Problems.NamespaceTaken(compiled.Path, name, first.Path);
        return new Compiled(compiled.Path, Api: null, compiled.Problems.Append(taken).ToEquatableArray());
    }

    /// <summary>What keeps the whole project from getting any code.</summary>
    public static EquatableArray<Problem> Obstacles(Consumer consumer)
    {
        var problems = new List<Problem>();
        if (!consumer.HasCSharp11)
        {
            problems.Add(Problems.LanguageTooOld(consumer.LanguageVersion));
        }

        if (!consumer.HasRuntime)
        {
            problems.Add(Problems.RuntimeMissing());
        }

        return problems.ToEquatableArray();
    }
}

/// <summary>A namespace and the description whose code it holds.</summary>
internal sealed record NamespaceClaim(string Path, string Namespace)
{
    // Names of generated files begin with the namespace, and may not differ by case alone.
    public bool IsFor(string name) => string.Equals(Namespace, name, StringComparison.OrdinalIgnoreCase);
}
