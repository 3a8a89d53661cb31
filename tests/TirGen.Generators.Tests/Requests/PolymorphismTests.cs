using System.Text;
using System.Text.Json;
using Sample.Requests;

namespace TirGen.Generators.Tests.Requests;

/// <summary>Objects that a discriminator tells apart: by mapping, by two keys for one schema, by the schema's own name.</summary>
public sealed class PolymorphismTests
{
    [Fact]
    public void ARecordIsWrittenWithItsDiscriminator()
    {
        Assert.Equal(
            """{"method":{"type":"card","number":"1"},"fallbacks":[{"type":"bank","iban":"DE"},{"type":"Cash","next":{"type":"creditCard"}}],"pet":{"kind":"Cat","lives":9}}""",
            Written(new SendPaymentRequest
            {
                Method = new CardMethod { Number = "1" },
                Fallbacks = new Method[] { new BankMethod { Iban = "DE" }, new Cash { Next = new CardMethod { Type = "creditCard" } } },
                Pet = new Cat { Lives = 9 },
            }));
    }

    [Fact]
    public void WhatIsAbsentIsLeftOutAndNullIsNull()
    {
        Assert.Equal("""{"method":{"type":"card"}}""", Written(new() { Method = new CardMethod() }));
        Assert.Equal("""{"method":{"type":"card"},"pet":null}""", Written(new() { Method = new CardMethod(), Pet = JsonFragment.Null }));
    }

    [Theory]
    [InlineData("""{"number":"1","type":"card"}""", typeof(CardMethod))]
    [InlineData("""{"type":"creditCard","number":"1"}""", typeof(CardMethod))]
    [InlineData("""{"iban":"DE","type":"bank"}""", typeof(BankMethod))]
    [InlineData("""{"next":{"type":"bank","iban":"x"},"type":"Cash"}""", typeof(Cash))]
    [InlineData("""{"type":"cheque","nested":{"type":"card"}}""", typeof(JsonFragment))]
    [InlineData("""{"type":5}""", typeof(JsonFragment))]
    [InlineData("{}", typeof(JsonFragment))]
    [InlineData("[1]", typeof(JsonFragment))]
    [InlineData("null", typeof(JsonFragment))]
    public void TheDiscriminatorDecidesWhereverItStands(string json, System.Type type)
    {
        Method method = JsonSerializer.Deserialize(json, RequestsJsonContext.Default.Method);

        Assert.IsType(type, method.Value);
        AssertSame(json, JsonSerializer.Serialize(method, RequestsJsonContext.Default.Method));
    }

    [Fact]
    public void AnAnswerIsReadChangedAndSent()
    {
        Payment payment = JsonSerializer.Deserialize("""{"method":{"type":"creditCard","number":"1"},"fallbacks":[{"type":"new","x":1}],"pet":null}""", RequestsJsonContext.Default.Payment)!;

        Assert.True(payment.Method.TryGet(out CardMethod? card));
        Assert.False(payment.Method.TryGet(out BankMethod? _));
        Assert.True(payment.Fallbacks![0].TryGet(out JsonFragment unknown));
        Assert.Equal("""{"type":"new","x":1}""", unknown.ToString());
        Assert.Equal(
            """{"method":{"type":"creditCard","number":"2"},"fallbacks":[{"type":"new","x":1}],"pet":null}""",
            Written(payment with { Method = card with { Number = "2" } }));
    }

    [Fact]
    public void EqualityIsThatOfTheRecords()
    {
        Method one = new CardMethod { Number = "1" };
        Assert.Equal(one, new CardMethod { Type = "card", Number = "1" });
        Assert.True(one != new CardMethod { Number = "2" });
        Assert.True(default(Method).IsUndefined);
    }

    [Fact]
    public void ASchemaIsWhatExtendsIt()
    {
        Assert.Equal(
            """{"method":{"type":"card"},"shape":{"form":"cornered","title":"abc","sides":[1]},"shapes":[{"form":"oval","radius":2},{"form":"Hexagon","colour":"red"},{"form":"new"}]}""",
            Written(new()
            {
                Method = new CardMethod(),
                Shape = new Square { Title = "abc", Sides = [1] },
                Shapes = new Shape[] { new Circle { Form = "oval", Radius = 2 }, new Hexagon { Form = "Hexagon", Colour = "red" }, JsonFragment.Parse("""{"form":"new"}""") },
            }));
    }

    [Theory]
    [InlineData("""{"form":"oval","radius":2}""", typeof(Circle))]
    [InlineData("""{"radius":2,"form":"round"}""", typeof(Circle))]
    [InlineData("""{"form":"cornered","sides":[]}""", typeof(Square))]
    [InlineData("""{"form":"Hexagon","colour":"red"}""", typeof(Hexagon))]
    [InlineData("""{"form":"Circle","radius":2}""", typeof(JsonFragment))]
    [InlineData("""{"form":"Shape"}""", typeof(JsonFragment))]
    public void TheDiscriminatorTellsWhatExtendsASchema(string json, System.Type type)
    {
        Shape shape = JsonSerializer.Deserialize(json, RequestsJsonContext.Default.Shape);

        Assert.IsType(type, shape.Value);
        AssertSame(json, JsonSerializer.Serialize(shape, RequestsJsonContext.Default.Shape));
    }

    [Fact]
    public void AMemberWithValuesThatAreNotSharedTellsWithoutADiscriminator()
    {
        Assert.Equal("""{"method":{"type":"card"},"contact":{"to":"a","by":"mail"}}""", Written(new() { Method = new CardMethod(), Contact = new MailContact { To = "a" } }));
        Contact contact = JsonSerializer.Deserialize("""{"to":"1","by":"fax"}""", RequestsJsonContext.Default.Contact);
        Assert.True(contact.TryGet(out PhoneContact? phone));
        Assert.Equal(By.Fax, phone.By);
        Assert.False(new SendPaymentRequest { Method = new CardMethod(), Contact = new MailContact { To = "long" } }.Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Equal("/contact/to", Assert.Single(violations).Pointer);
    }

    [Fact]
    public void ValidationLooksIntoTheRecord()
    {
        SendPaymentRequest request = new()
        {
            Method = new CardMethod(),
            Shape = new Circle { Form = "round", Radius = 0 },
            Shapes = new Shape[] { new Square { Title = "long", Sides = [9, 10] }, JsonFragment.Parse("""{"form":"round"}""") },
        };

        Assert.False(request.Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Equal(["/shape/radius", "/shapes/0/sides/1", "/shapes/0/title"], violations.Select(static v => v.Pointer).Order(StringComparer.Ordinal));
        Payment record = new() { Method = new CardMethod(), Shape = new Circle { Form = "round", Radius = 0 } };
        Assert.False(record.Validate(out violations));
        Assert.Equal("/shape/radius", Assert.Single(violations).Pointer);
    }

    [Fact]
    public void ABufferThatIsTooSmallStaysWhole()
    {
        SendPaymentRequest request = new() { Method = new CardMethod { Number = "12345" } };
        int length = Written(request).Length;
        byte[] buffer = new byte[length + 8];
        for (int size = 0; size <= buffer.Length; size++)
        {
            Array.Fill(buffer, (byte)0xEE);
            bool fits = request.TryWrite(buffer.AsSpan(0, size), out int written);
            Assert.Equal((size >= length, size >= length ? length : 0), (fits, written));
            Assert.All(buffer[size..], static guard => Assert.Equal(0xEE, guard));
        }
    }

    private static void AssertSame(string wanted, string written)
    {
        using JsonDocument left = JsonDocument.Parse(wanted);
        using JsonDocument right = JsonDocument.Parse(written);
        Assert.True(JsonElement.DeepEquals(left.RootElement, right.RootElement), written);
    }

    private static string Written(SendPaymentRequest request)
    {
        System.Buffers.ArrayBufferWriter<byte> output = new();
        request.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
