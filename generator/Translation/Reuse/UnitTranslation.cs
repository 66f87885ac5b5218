using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Description.Sections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations.Paging;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Reuse;

/// <summary>
/// Translates the units of a description: its classes and operations. After an edit, a unit is not translated again if nothing changed that its
/// description refers to, and if the questions that it asked about the types of the API have the same answers. They are asked in the same order,
/// so that types are declared and named as if everything was translated again.
/// </summary>
internal sealed class UnitTranslation
{
    private readonly TranslationContext context;
    private readonly TranslationRecord? last;
    private readonly DocumentSections? sections;
    private readonly SchemaIndex? schemas;
    private readonly HashSet<SectionKey> unchanged = [];
    private readonly Dictionary<Schema, TranslatedUnit> classes = [];
    private readonly Dictionary<UnitKey, TranslatedUnit> units = [];
    private UnitRecording? current;

    /// <param name="context">The translation.</param>
    /// <param name="sections">The sections of the description; null if no other version of it is translated.</param>
    /// <param name="last">What the last translation of the description left; null if there is none.</param>
    public UnitTranslation(TranslationContext context, DocumentSections? sections, TranslationRecord? last)
    {
        this.context = context;
        this.last = last;
        if (sections is null || !CanReuse(context))
        {
            return;
        }

        this.sections = sections;
        schemas = new SchemaIndex(context.Document);
        if (context.Options.Equals(last?.Options))
        {
            unchanged = sections.UnchangedSince(last!.Sections, last.Excluded);
            foreach (KeyValuePair<UnitKey, TranslatedUnit> unit in last.Units.Where(static unit => unit.Value.Result is TranslatedObject))
            {
                if (schemas.At(unit.Key.Location) is { } schema && IsUnchanged(schema))
                {
                    classes.Add(schema, unit.Value);
                }
            }
        }
    }

    /// <summary>Returns the earlier translation of a schema that is an object and did not change; null if there is none.</summary>
    public TranslatedObject? KnownClass(SchemaExpression schema) =>
        schema is Written { Origin: var written } && classes.TryGetValue(written, out TranslatedUnit? unit) ? (TranslatedObject)unit.Result : null;

    /// <summary>Translates a unit, or returns its earlier translation.</summary>
    /// <param name="described">The object of the description.</param>
    /// <param name="inputs">What the translation depends on besides the description and the types of the API; equal by value.</param>
    /// <param name="types">The types of the API; null for a unit that asks nothing about them.</param>
    /// <param name="translate">Translates the unit.</param>
    /// <param name="isRepeatable">Whether a result depends on nothing else.</param>
    public TResult Translate<TResult>(
        DescriptionObject described, object inputs, TypeTranslation? types, Func<TResult> translate, Func<TResult, bool> isRepeatable)
        where TResult : class
    {
        if (sections is null || !IsInItsPlace(described))
        {
            return translate();
        }

        var key = new UnitKey(ObjectLocation.Of(described), typeof(TResult));

        UnitRecording? outer = current;
        current = new UnitRecording();
        if (Known(key, described, inputs) is { } known && HasSameAnswers(known, types, current))
        {
            units[key] = known;
            current = outer;
            return (TResult)known.Result;
        }

        int reported = context.Diagnostics.Count;
        TResult result = translate();
        if (current.IsRepeatable && context.Diagnostics.Count == reported && isRepeatable(result))
        {
            units[key] = new TranslatedUnit(inputs, current.Questions, result);
        }

        current = outer;
        return result;
    }

    /// <summary>Returns what the translation leaves for the next one; null if it leaves nothing.</summary>
    /// <param name="circular">Schemas whose shapes can depend on the order in which they were read.</param>
    public TranslationRecord? Record(IReadOnlyCollection<Schema> circular)
    {
        SourceLocation[] excluded =
            [.. context.Diagnostics.Select(diagnostic => diagnostic.Location).Concat(circular.Select(schema => schema.Location))];
        string path = context.Document.File.Path;
        return sections is null || Array.Exists(excluded, location => location.Path != path)
            ? null
            : new TranslationRecord(context.Options, sections, [.. sections.At(context.Document.File, excluded)], units);
    }

    /// <summary>Returns the name that was given when the question was asked again; null if it is asked for the first time.</summary>
    public string? NextGiven() => current?.NextGiven();

    /// <summary>Runs an action that is part of no unit, or of other units.</summary>
    public void Outside(Action action)
    {
        UnitRecording? outer = current;
        current = null;
        action();
        current = outer;
    }

    /// <summary>Notes the type of a schema in an operation.</summary>
    public void NoteUse(SchemaExpression schema, string? name, TypeRef answer)
    {
        if (LocationToNote(schema) is { } location)
        {
            current!.Add(new UseQuestion(location, name, answer));
        }
    }

    /// <summary>Notes the type of a schema inside another.</summary>
    public void NoteType(SchemaExpression schema, TypeRef answer)
    {
        if (!IsPlain(schema, answer) && LocationToNote(schema) is { } location)
        {
            current!.Add(new InnerTypeQuestion(location, answer));
        }
    }

    /// <summary>Notes whether a property is a constant.</summary>
    public void NoteConstant(SchemaExpression schema, TypeRef? answer)
    {
        if (schema.EnumMembers.Count == 1 && LocationToNote(schema) is { } location)
        {
            current!.Add(new ConstantTypeQuestion(location, answer));
        }
    }

    /// <summary>Notes the name of a type that comes from no schema.</summary>
    public void NoteName(string wanted, string answer) => current?.Add(new NameQuestion(wanted, answer));

    /// <summary>Notes that the class of a type was read.</summary>
    public void NoteClass(TypeRef type, ObjectType? answer) => current?.Add(new ClassQuestion(type, answer));

    /// <summary>Notes that the unit depends on other units, so that it must be translated again.</summary>
    public void NoteUnrepeatable()
    {
        if (current is not null)
        {
            current.IsRepeatable = false;
        }
    }

    private static bool CanReuse(TranslationContext context)
    {
        TranslationOptions options = context.Options;
        return options.Filter is null
            && options.OwnTypes.Equals(KnownTypes.None)
            && options.Paging.Equals(PagingRules.None);
    }

    // Asking for the type of a scalar without listed values declares and names nothing.
    private static bool IsPlain(SchemaExpression schema, TypeRef type) =>
        type is ScalarType or AnyJsonType
        && schema is Written { Reference: null, Origin: { EnumMembers.Count: 0, AllOf.Count: 0, AnyOf.Count: 0, OneOf.Count: 0 } };

    // A path item can be that of another path, and schemas of 2.0 are read from parameters.
    private bool IsInItsPlace(DescriptionObject described) => described switch
    {
        Schema schema => schemas!.At(ObjectLocation.Of(schema)) == schema,
        Operation operation => SectionKey.Of(operation.At.Path) == SectionKey.OfPath(operation.Path),
        _ => false,
    };

    private bool IsUnchanged(DescriptionObject described) =>
        unchanged.Count > 0
        && described.File == context.Document.File
        && SectionKey.Of(described.At.Path) is { } section && unchanged.Contains(section);

    private TranslatedUnit? Known(UnitKey key, DescriptionObject described, object inputs) =>
        last?.Units.TryGetValue(key, out TranslatedUnit? unit) == true && unit.Inputs.Equals(inputs) && IsUnchanged(described) ? unit : null;

    private bool HasSameAnswers(TranslatedUnit unit, TypeTranslation? types, UnitRecording recording)
    {
        recording.IsAskingAgain = true;
        bool areSame = unit.Questions.All(question => question.HasSameAnswer(types!, schemas!));
        recording.IsAskingAgain = false;
        return areSame;
    }

    // Only a schema that the description contains can be found again.
    private ObjectLocation? LocationToNote(SchemaExpression schema)
    {
        if (current is not { IsAskingAgain: false })
        {
            return null;
        }

        ObjectLocation location = ObjectLocation.Of(schema.Origin);
        bool canBeFound = schema is Written { Origin: var written } && schemas!.At(location) == written;
        current.IsRepeatable &= canBeFound;
        return canBeFound ? location : null;
    }
}
