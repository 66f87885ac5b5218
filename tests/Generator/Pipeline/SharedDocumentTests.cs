using System.Reflection;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Translation;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>A cached document is shared by translations with different settings, and by drivers on several threads.</summary>
public class SharedDocumentTests
{
    /// <summary>Gets descriptions with schemas in places that only translation used to visit.</summary>
    public static TheoryData<string> Descriptions =>
    [
        SharedDocuments.Events, SharedDocuments.Formats, SharedDocuments.Hierarchy, SharedDocuments.Parts,
        .. Directory.GetFiles(Repository.PathOf("specs"), "*.yaml").Select(File.ReadAllText),
    ];

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void A_setting_changed_and_changed_back_gives_the_code_of_a_fresh_run(string text)
    {
        var session = new Session(new Project(new DescriptionFile(Shop.Path, text)));

        session.Set(Shop.Path, "Namespace", "Acme.Other");
        session.Set(Shop.Path, "Namespace", "Acme.Mine");

        var fresh = new Session(new Project(new DescriptionFile(Shop.Path, text).With("Namespace", "Acme.Mine")));
        Assert.Equal(SourcesOf(fresh), SourcesOf(session));
        Assert.Equal(fresh.Diagnostics.Select(problem => problem.ToString()), session.Diagnostics.Select(problem => problem.ToString()));
    }

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void Threads_that_translate_one_document_get_equal_models(string text)
    {
        const int Threads = 8;
        Document document = Read(text);
        using var start = new Barrier(Threads);
        var models = new Api[Threads];

        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            start.SignalAndWait();
            models[index] = Translate(document);
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Api expected = Translate(Read(text));
        Assert.All(models, model => Assert.Equal(expected, model));
    }

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void Translation_changes_nothing_in_a_document(string text)
    {
        Document document = Read(text);
        List<(object Owner, FieldInfo? Field, object? Value)> before = FieldsOf(document);

        Translate(document);

        Assert.Equal(
            [],
            before.Zip(FieldsOf(document))
                .Where(pair => pair.First.Field != pair.Second.Field || !IsSame(pair.First.Value, pair.Second.Value))
                .Select(pair => $"{pair.First.Owner.GetType().Name}.{pair.First.Field?.Name}")
                .Distinct()
                .Take(5));
    }

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void A_document_reaches_neither_readers_nor_what_is_computed_later(string text) => Assert.DoesNotContain(
        FieldsOf(Read(text)).Select(field => field.Owner.GetType()).Distinct(),
        type => type.Name is "Lazy`1" or "Func`1" or "Dictionary`2"
            || type.Name.EndsWith("Reader", StringComparison.Ordinal)
            || type == typeof(ReadingContext));

    private static Document Read(string text)
    {
        SourceFile file = DescriptionText.Read("shared.yaml", text, CancellationToken.None);
        return OpenApiReader.Read(file, [], CancellationToken.None).Document!;
    }

    private static Api Translate(Document document) =>
        ApiTranslation.Translate(document, new TranslationOptions("Acme"), CancellationToken.None).Api;

    private static List<string> SourcesOf(Session session) =>
        [.. session.Result.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText)];

    // Every field that can be reached from an object, in a fixed order; the items of an array have no field.
    private static List<(object Owner, FieldInfo? Field, object? Value)> FieldsOf(object root)
    {
        var fields = new List<(object, FieldInfo?, object?)>();
        var met = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Queue<object>([root]);
        while (open.TryDequeue(out object? next))
        {
            bool isLeaf = next is string or Type or Delegate || next.GetType().IsPrimitive || next.GetType().IsEnum;
            if (isLeaf || (!next.GetType().IsValueType && !met.Add(next)))
            {
                continue;
            }

            foreach ((FieldInfo? field, object? value) in FieldsWithValues(next))
            {
                fields.Add((next, field, value));
                if (value is not null)
                {
                    open.Enqueue(value);
                }
            }
        }

        return fields;
    }

    private static IEnumerable<(FieldInfo?, object?)> FieldsWithValues(object owner)
    {
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        if (owner is Array items)
        {
            foreach (object? item in items)
            {
                yield return (null, item);
            }
        }

        for (Type? type = owner.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(Declared))
            {
                yield return (field, field.GetValue(owner));
            }
        }
    }

    private static bool IsSame(object? one, object? other) =>
        one is null || other is null || !one.GetType().IsValueType ? ReferenceEquals(one, other) : one.Equals(other);
}
