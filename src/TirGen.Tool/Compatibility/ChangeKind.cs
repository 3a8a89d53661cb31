namespace TirGen.Tool.Compatibility;

/// <summary>The kinds of change that break somebody. In output a name is written in small letters with hyphens: <c>operation-removed</c>.</summary>
internal enum ChangeKind
{
    /// <summary>An operation is gone.</summary>
    OperationRemoved,

    /// <summary>An operation, its URL or its context has another C# name.</summary>
    OperationRenamed,

    /// <summary>An operation has another method or path.</summary>
    OperationMoved,

    /// <summary>An operation takes a body now.</summary>
    BodyAdded,

    /// <summary>An operation takes no body any more.</summary>
    BodyRemoved,

    /// <summary>The body of an operation must be sent now.</summary>
    BodyRequired,

    /// <summary>The body of an operation has another type.</summary>
    BodyTypeChanged,

    /// <summary>The body of an operation has another media type.</summary>
    BodyMediaTypeChanged,

    /// <summary>An object can no longer be sent as a form.</summary>
    FormRemoved,

    /// <summary>The answer of an operation has another type, or none.</summary>
    ResponseTypeChanged,

    /// <summary>The answer of an operation is no longer walked page by page, or otherwise than before.</summary>
    PagingChanged,

    /// <summary>A parameter is gone.</summary>
    ParameterRemoved,

    /// <summary>A parameter came that must be given.</summary>
    RequiredParameterAdded,

    /// <summary>A parameter came that may be given; it stands before others.</summary>
    OptionalParameterAdded,

    /// <summary>A parameter must be given now.</summary>
    ParameterRequired,

    /// <summary>A parameter need not be given any more.</summary>
    ParameterOptional,

    /// <summary>A parameter has another C# name.</summary>
    ParameterRenamed,

    /// <summary>A parameter has another type.</summary>
    ParameterTypeChanged,

    /// <summary>A parameter stands elsewhere in the request, or moved between the call and the client's options.</summary>
    ParameterMoved,

    /// <summary>The value of a parameter is written in another style.</summary>
    ParameterStyleChanged,

    /// <summary>The parameters of a method stand in another order.</summary>
    ParametersReordered,

    /// <summary>A schema is gone.</summary>
    SchemaRemoved,

    /// <summary>A schema became another kind of C# type.</summary>
    SchemaKindChanged,

    /// <summary>A schema can no longer be sent, so it has no builder.</summary>
    BuilderRemoved,

    /// <summary>A builder has another C# name.</summary>
    BuilderRenamed,

    /// <summary>A builder became a ref struct, which neither lists nor fields can hold.</summary>
    BuilderFormChanged,

    /// <summary>An object has no place for unnamed members any more.</summary>
    AdditionalPropertiesRemoved,

    /// <summary>A property is gone.</summary>
    PropertyRemoved,

    /// <summary>A property came that must be set.</summary>
    RequiredPropertyAdded,

    /// <summary>A property must be set now.</summary>
    PropertyRequired,

    /// <summary>A property may be absent now.</summary>
    PropertyOptional,

    /// <summary>A property admits null now, or no longer.</summary>
    PropertyNullabilityChanged,

    /// <summary>A property has another C# name.</summary>
    PropertyRenamed,

    /// <summary>A property has another name on the wire and the same in C#.</summary>
    PropertyWireNameChanged,

    /// <summary>A property has another type.</summary>
    PropertyTypeChanged,

    /// <summary>Only the API sets a property now, so builders do not have it.</summary>
    PropertyReadOnly,

    /// <summary>The only text that a property may hold is another, or is fixed now.</summary>
    PropertyConstantChanged,

    /// <summary>A value of an enum is gone.</summary>
    EnumValueRemoved,

    /// <summary>A value of an enum has another C# name.</summary>
    EnumValueRenamed,

    /// <summary>A value of an enum has another text on the wire and the same name in C#.</summary>
    EnumValueTextChanged,

    /// <summary>An enum whose values arrive in answers has one more.</summary>
    EnumValueAdded,

    /// <summary>An enum became open to other texts, or closed.</summary>
    EnumOpennessChanged,

    /// <summary>A union takes a type no more, or one of several objects is not among them any more.</summary>
    UnionVariantRemoved,

    /// <summary>Several objects are told apart by another member, or by other texts of it.</summary>
    DiscriminatorChanged,

    /// <summary>A rule refuses requests that were accepted.</summary>
    RuleTightened,

    /// <summary>A serializer context knows a type no more.</summary>
    MetadataRemoved,

    /// <summary>An option of the client is gone.</summary>
    OptionRemoved,

    /// <summary>An option of the client must be set that was not there or could be left out.</summary>
    OptionRequired,

    /// <summary>A variable of the address takes fewer values.</summary>
    OptionValueRemoved,

    /// <summary>The body of a webhook or callback has no reader any more, or one of another type.</summary>
    WebhookChanged,

    /// <summary>A credential is gone.</summary>
    CredentialRemoved,

    /// <summary>A credential goes elsewhere into the request, or came.</summary>
    CredentialChanged,

    /// <summary>The document names no server any more.</summary>
    ServerRemoved,

    /// <summary>A part is deprecated now.</summary>
    Deprecated,
}
