using System.Text.Json;
using System.Text.Json.Serialization;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>A class as the generator emits it.</summary>
[JsonConverter(typeof(ParcelConverters.Model<Parcel>))]
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

    protected override IModelConverter GetConverter() => JsonObjectConverter<Parcel>.Of("label,state,parts,history,tags,tracking");

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
[JsonConverter(typeof(ParcelConverters.Enum<ParcelState>))]
public readonly record struct ParcelState(string Value) : ITextValue<ParcelState>
{
    public bool IsKnown => OpenEnumConverter<ParcelState>.Instance.Values.PlaceOf(Value) is not null;

    public override string ToString() => Value;

    object IOpenValue.CreateConverter() => new TextEnumConverter<ParcelState>(",sent,lost");

    ParcelState ITextValue<ParcelState>.Create(string text) => new(text);
}

/// <summary>The converters that the attributes name.</summary>
internal static class ParcelConverters
{
    public sealed class Model<T>() : ForwardingConverter<T>(JsonObjectConverter<T>.Instance)
        where T : ApiModel;

    public sealed class Enum<T>() : ForwardingConverter<T>(OpenEnumConverter<T>.Instance)
        where T : struct, IOpenValue;
}
