using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>Null in lists and maps of non-nullable items is an error that names the property and the index.</summary>
public class NullItemTests
{
    private static readonly Lazy<GeneratedTypes> Types = new(() => GeneratedTypes.Of(
        """
        "Pet": { "type": "object", "properties": { "name": { "type": "string" }, "tags": { "type": "array", "items": { "type": "string" } } } },
        "Pair": { "type": "array", "prefixItems": [ { "type": "string" } ], "items": { "$ref": "#/components/schemas/Pet" } },
        "Shop": { "type": "object", "properties": {
          "pets": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } },
          "rooms": { "type": "array", "items": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } },
          "by_name": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Pet" } },
          "pair": { "$ref": "#/components/schemas/Pair" },
          "maybe": { "type": "array", "items": { "type": ["string", "null"] } } },
          "additionalProperties": { "$ref": "#/components/schemas/Pet" } }
        """,
        """
        internal static object? Run() => string.Join("\n",
            Try(new Shop { Pets = new() { new Pet(), null! } }),
            Try(new Shop { Pets = new() { new Pet { Tags = new() { "a", null! } } } }),
            Try(new Shop { Rooms = new() { new() { new Pet() }, new() { new Pet(), new Pet(), null! } } }),
            Try(new Shop { Rooms = new() { null! } }),
            Try(new Shop { ByName = new() { ["Tom's"] = null! } }),
            Try(new Shop { AdditionalProperties = new() { ["x"] = null! } }),
            Try(new Shop { Pair = new Pair { Item1 = "a", AdditionalItems = new() { new Pet(), null! } } }),
            Try(new Shop { Maybe = new() { null, "a" } }));

        private static string Try(Shop shop)
        {
            try
            {
                return JsonSerializer.Serialize(shop);
            }
            catch (ArgumentException error)
            {
                return error.Message;
            }
        }
        """));

    [Fact]
    public void The_error_has_the_path() => Assert.Equal(
        """
        'Shop.pets[1]' is null, but the description does not allow null; set it or remove it.
        'Pet.tags[1]' is null, but the description does not allow null; set it or remove it.
        'Shop.rooms[1][2]' is null, but the description does not allow null; set it or remove it.
        'Shop.rooms[0]' is null, but the description does not allow null; set it or remove it.
        'Shop.by_name['Tom's']' is null, but the description does not allow null; set it or remove it.
        'Shop['x']' is null, but the description does not allow null; set it or remove it.
        'Shop.pair[2]' is null, but the description does not allow null; set it or remove it.
        {"maybe":[null,"a"]}
        """,
        Types.Value.Run());
}
