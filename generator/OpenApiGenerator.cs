using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Sections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Options;
using Truto.Generated.SourceGeneration.Pipeline;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Translation.Reuse;

namespace Truto.Generated.SourceGeneration;

/// <summary>Generates models and clients from the OpenAPI descriptions of a project.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class OpenApiGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Only a few facts about the compilation are used here and for the names in the namespaces of APIs, so that edits of C# cause no
        // further work.
        var consumer = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, _) => Consumer.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Consumer);
        var items = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, _) => DescriptionItem.Of(pair.Left, pair.Right)!)
            .Where(item => item is not null);

        var overlays = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, _) => OverlayItem.Of(pair.Left, pair.Right)!)
            .Where(item => item is not null)
            .Select((item, cancellation) => new OverlayFile(item.Options.Name, Reading.Overlay(item.Text, cancellation)))
            .WithTrackingName(TrackingNames.OverlayFiles)
            .Collect();

        // Text -> document. Settings are not involved, so that a changed setting does not cause a text to be read again.
        var mains = items.Where(item => !item.IsPart);
        var history = new History<ReadFile, SourceText>();
        var mainFiles = Overlaid(mains, overlays, history);
        var listed = Overlaid(items.Where(item => item.IsPart && !item.IsFoundPart), overlays, history);
        var parts = Parts(mainFiles, listed, items.Where(item => item.IsFoundPart), history);
        var readings = new History<ReadDescription, CheckedSections>();
        var documents = mainFiles
            .Combine(parts)
            .Select((pair, cancellation) => Reading.Description(pair.Left.Source, pair.Right, readings, cancellation))
            .WithTrackingName(TrackingNames.Documents);

        // Document and settings -> model. Each item finds its document by path.
        var translations = new History<Api, TranslationRecord>();
        var typesFrom = items
            .Select((item, _) => item.Options)
            .Collect()
            .Combine(consumer)
            .Select((pair, _) => TypesFrom.Of(pair.Left, pair.Right.ProjectFolder));
        var ownTypes = mains
            .Select((item, _) => item.Options)
            .Collect()
            .Combine(documents.Select((read, _) => OwnTypes.Texts(read)).Collect())
            .Select((pair, _) => OwnTypes.Texts(pair.Left, pair.Right))
            .Combine(context.CompilationProvider)
            .Select((pair, _) => ReferencedType.Of(pair.Right, pair.Left))
            .WithTrackingName(TrackingNames.OwnTypes);
        var described = mains
            .Select((item, _) => item.Options)
            .Combine(documents.Collect())
            .Select((pair, _) => (Options: pair.Left, Read: pair.Right.First(read => read.Path == pair.Left.Path)))
            .Combine(consumer.Combine(ownTypes).Combine(typesFrom))
            .Select((pair, cancellation) => Compiling.Description(
                pair.Left.Options,
                pair.Left.Read,
                pair.Right.Left.Left,
                TypeSharing.IsSource(pair.Left.Options.Path, pair.Right.Right),
                pair.Right.Left.Right,
                translations,
                cancellation));
        var translated = described.Where(one => !one.IsReferenced);
        var claims = translated.Collect().Select((all, _) => NamespaceClaims.Of(all));
        var contents = claims
            .Combine(context.CompilationProvider)
            .Select((pair, _) => NamespaceClaims.Contents(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Contents);
        var placed = translated
            .Combine(claims.Combine(contents))
            .Select((pair, _) => Compiling.InItsNamespace(pair.Left, pair.Right.Left, pair.Right.Right));
        var referenced = described.Where(one => one.IsReferenced).Collect();
        var compiled = placed
            .Combine(Sources(context.CompilationProvider, placed, referenced, typesFrom).Combine(typesFrom))
            .Select((pair, _) => TypeSharing.Apply(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(TrackingNames.Compiled);

        // Model -> code for each unit, and once for all descriptions what they share.
        var units = compiled.SelectMany((one, _) => Emitting.Units(one)).WithTrackingName(TrackingNames.Units);
        context.RegisterSourceOutput(units, Emitting.Unit);
        var needsRequiredMembers = compiled.Collect().Combine(consumer).Select((pair, _) => Emitting.NeedsRequiredMembers(pair.Left, pair.Right));
        context.RegisterSourceOutput(needsRequiredMembers, Emitting.RequiredMembers);

        var problems = compiled.Collect()
            .Combine(referenced)
            .Combine(parts.Combine(items.Where(item => item.IsPart).Select((item, _) => item.Options).Collect()))
            .Combine(consumer)
            .Select((all, _) => Reporting.Problems(
                all.Left.Left.Left.AddRange(all.Left.Left.Right), all.Left.Right.Left, all.Left.Right.Right, all.Right))
            .WithTrackingName(TrackingNames.Problems);
        context.RegisterSourceOutput(problems, Reporting.Report);
    }

    // The types that other descriptions use: of the project, and of the assemblies that it references.
    private static IncrementalValueProvider<EquatableArray<AvailableTypes>> Sources(
        IncrementalValueProvider<Compilation> compilation,
        IncrementalValuesProvider<Compiled> placed,
        IncrementalValueProvider<ImmutableArray<Compiled>> referenced,
        IncrementalValueProvider<EquatableArray<TypesFrom>> typesFrom)
    {
        var own = placed
            .Combine(typesFrom)
            .Where(pair => TypeSharing.IsSource(pair.Left.Path, pair.Right))
            .Select((pair, _) => AvailableTypes.Of(pair.Left));
        var found = referenced
            .Combine(compilation)
            .Select((pair, _) => ReferencedSources.Find(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.ReferencedTypes);
        return own.Collect()
            .Combine(referenced.Combine(found))
            .Select((pair, _) => pair.Left.Concat(ReferencedSources.Of(pair.Right.Left, pair.Right.Right)).ToEquatableArray());
    }

    // The files that references may lead to: listed parts, and those of the files beside descriptions that are reached. Only these are parsed.
    private static IncrementalValueProvider<ImmutableArray<SourceFile>> Parts(
        IncrementalValuesProvider<ReadFile> mains,
        IncrementalValuesProvider<ReadFile> listed,
        IncrementalValuesProvider<DescriptionItem> found,
        History<ReadFile, SourceText> history)
    {
        var links = mains.Select((file, _) => file.Links).Collect()
            .Combine(listed.Select((file, _) => file.Links).Collect());
        var foundLinks = found.Select((item, _) => item.Text).Select((text, cancellation) => LinkedFile.Of(text, cancellation)).Collect();
        var reached = links.Combine(foundLinks).Select((all, _) => LinkedFile.Reached(all.Left.Left.Concat(all.Left.Right), all.Right));
        var reachedFound = Files(found
            .Combine(reached)
            .Where(pair => LinkedFile.IsIn(pair.Left.Text.Path, pair.Right))
            .Select((pair, _) => pair.Left), history);
        var reachedMains = mains.Combine(reached).Where(pair => LinkedFile.IsIn(pair.Left.Source.Path, pair.Right)).Select((pair, _) => pair.Left);
        return listed.Collect().Combine(reachedFound.Collect()).Combine(reachedMains.Collect())
            .Select((all, _) => all.Left.Left.Concat(all.Left.Right).Concat(all.Right).Select(file => file.Source).ToImmutableArray());
    }

    // Text and overlays -> nodes. Without overlays, the files remain as they are.
    private static IncrementalValuesProvider<ReadFile> Overlaid(
        IncrementalValuesProvider<DescriptionItem> items,
        IncrementalValueProvider<ImmutableArray<OverlayFile>> overlays,
        History<ReadFile, SourceText> history)
    {
        var lists = items
            .Select((item, _) => new OverlayList(item.Text.Path, item.Options.Overlays))
            .Where(list => list.Names.Count > 0)
            .Collect()
            .Select((all, _) => all.ToEquatableArray());
        return Files(items, history)
            .Combine(lists.Combine(overlays))
            .Select((pair, _) => Overlaying.Choose(pair.Left, pair.Right.Left, pair.Right.Right))
            .Select((file, cancellation) => Overlaying.Apply(file, cancellation))
            .WithComparer(ByReference<ReadFile>.Comparer)
            .WithTrackingName(TrackingNames.Overlaid);
    }

    // Reading depends on the text only; the item also changes with its settings.
    private static IncrementalValuesProvider<ReadFile> Files(
        IncrementalValuesProvider<DescriptionItem> items, History<ReadFile, SourceText> history) => items
        .Select((item, _) => item.Text)
        .Select((text, cancellation) => Reading.File(text, history, cancellation))
        .WithTrackingName(TrackingNames.Files);
}
