using System.Text.Json;
using System.Text.Json.Serialization;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>A class as the generator emits it.</summary>
[JsonConverter(typeof(ApiJsonConverter))]
public sealed class Parcel : ApiObject
{
    private string? label;
    private ParcelState? state;
    private List<Parcel>? parts;
    private List<ParcelState>? history;
    private List<string>? tags;
    private Uri? tracking;

    public string? Label { get => label; set => label = value; }

    public ParcelState? State { get => state; set => state = value; }

    protected override IModelConverter GetConverter() => ModelConverter.Of<Parcel>("label,state,parts,history,tags,tracking");

    protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
    {
        switch (json.Place)
        {
            case 0: json.String(ref reader, ref label); break;
            case 1: json.Enum(ref reader, ref state); break;
            case 2: json.Models(ref reader, ref parts); break;
            case 3: json.Enums(ref reader, ref history); break;
            case 4: json.Strings(ref reader, ref tags); break;
            case 5: json.Uri(ref reader, ref tracking); break;
        }
    }
}

/// <summary>An open enum as the generator emits it.</summary>
[JsonConverter(typeof(ApiJsonConverter))]
public readonly record struct ParcelState(string Value) : ITextValue<ParcelState>
{
    public bool IsKnown => OpenEnumConverter<ParcelState>.Instance.Values.PlaceOf(Value) is not null;

    public override string ToString() => Value;

    object IOpenValue.CreateConverter() => new TextEnumConverter<ParcelState>(",sent,lost");

    ParcelState ITextValue<ParcelState>.Create(string text) => new(text);
}
