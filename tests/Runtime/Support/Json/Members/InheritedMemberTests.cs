using System.Text.Json;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Tests properties of base classes, and marks of properties that base classes have in common with derived ones.</summary>
public class InheritedMemberTests
{
    private const string Whole = """{"id":"1","pin":"2","made":"3","name":"4","note":"5","legs":"6","tail":"7"}""";

    [Theory]
    [InlineData("""{"tail":"7","legs":"6","note":"5","name":"4","made":"3","pin":"2","id":"1"}""")]
    [InlineData(Whole)]
    public void Properties_of_base_classes_are_read_in_any_order_and_written_first(string json) =>
        Assert.Equal(Whole, JsonText.Write(Read(json), JsonObjectConverter<Dog>.Instance.Write));

    [Theory]
    [InlineData("id")]
    [InlineData("name")]
    [InlineData("tail")]
    public void Required_properties_of_every_class_are_required(string name) =>
        Assert.Equal(
            $"Dog.{name}", Assert.ThrowsAny<JsonException>(() => Read(Whole.Replace($"\"{name}\":", "\"x\":", StringComparison.Ordinal))).Path);

    [Fact]
    public void Null_is_a_value_of_the_nullable_properties_of_every_class() =>
        Assert.Equal(
            """{"id":"1","pin":null,"name":"4","note":null,"tail":"7"}""",
            JsonText.Write(
                Read("""{"id":"1","pin":null,"made":null,"name":"4","note":null,"legs":null,"tail":"7"}"""),
                JsonObjectConverter<Dog>.Instance.Write));

    [Fact]
    public void A_request_omits_the_properties_of_every_class_that_only_responses_contain() =>
        Assert.Equal(
            """{"id":"1","pin":"2","name":"4","note":"5","tail":"7"}""",
            System.Text.Encoding.UTF8.GetString(RequestJson.Of(Read(Whole), JsonObjectConverter<Dog>.Instance.Write).Span));

    [Fact]
    public void Texts_mask_the_secrets_of_every_class() =>
        Assert.Equal("""{"id":"1","pin":"***","made":"3","name":"4","note":"***","legs":"6","tail":"7"}""", Read(Whole).ToString());

    [Theory]
    [InlineData("""{"made":1,"legs":[]}""", """{"made":1,"legs":[]}""")]
    [InlineData("""{"made":null,"legs":null}""", """{"made":null,"legs":null}""")]
    [InlineData("""{"made":"a","legs":"b"}""", """{"made":"a","legs":"b"}""")]
    [InlineData("""{"plain":null}""", "{}")]
    public void Values_of_another_type_are_preserved_where_every_class_allows_them(string json, string written)
    {
        // Also during a trial, where other values of another type mean that another case applies.
        JsonReadContext trial = JsonReadContext.Without(["x"]).ForAttempt();

        Assert.Equal(written, JsonText.Write(
            JsonText.Read(json, JsonObjectConverter<Puppy>.Instance.Reader, trial), JsonObjectConverter<Puppy>.Instance.Write));
        Assert.ThrowsAny<JsonException>(() => JsonText.Read("""{"plain":1}""", JsonObjectConverter<Puppy>.Instance.Reader, trial));
    }

    private static Dog Read(string json) => JsonText.Read(json, JsonObjectConverter<Dog>.Instance.Reader);

    private class Thing : ApiObject
    {
        private string? id;
        private string? pin;
        private string? made;

        protected override IModelConverter GetConverter() => ModelConverter.Of<Thing>("id!,pin?*,made<");

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
        {
            switch (json.Place)
            {
                case 0: json.String(ref reader, ref id); break;
                case 1: json.String(ref reader, ref pin); break;
                case 2: json.String(ref reader, ref made); break;
            }
        }
    }

    private class Animal : Thing
    {
        private string? name;
        private string? note;
        private string? legs;

        protected override IModelConverter GetConverter() =>
            ModelConverter.Of<Animal>("name!,note?*,legs<", JsonObjectConverter<Thing>.Instance.Members);

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
        {
            switch (json.Place)
            {
                case 0: json.String(ref reader, ref name); break;
                case 1: json.String(ref reader, ref note); break;
                case 2: json.String(ref reader, ref legs); break;
                default:
                    json.Skip(3);
                    base.VisitMember(ref json, ref reader);
                    break;
            }
        }
    }

    private sealed class Dog : Animal
    {
        private string? tail;

        protected override IModelConverter GetConverter() =>
            ModelConverter.Of<Dog>("tail!", JsonObjectConverter<Animal>.Instance.Members);

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
        {
            if (json.Place == 0)
            {
                json.String(ref reader, ref tail);
            }
            else
            {
                json.Skip(1);
                base.VisitMember(ref json, ref reader);
            }
        }
    }

    private class Young : ApiObject
    {
        private string? made;

        protected override IModelConverter GetConverter() => ModelConverter.Of<Young>("made~");

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader) => json.String(ref reader, ref made);
    }

    private sealed class Puppy : Young
    {
        private string? legs;
        private string? plain;

        protected override IModelConverter GetConverter() =>
            ModelConverter.Of<Puppy>("legs~,plain", JsonObjectConverter<Young>.Instance.Members);

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
        {
            switch (json.Place)
            {
                case 0: json.String(ref reader, ref legs); break;
                case 1: json.String(ref reader, ref plain); break;
                default:
                    json.Skip(2);
                    base.VisitMember(ref json, ref reader);
                    break;
            }
        }
    }
}
