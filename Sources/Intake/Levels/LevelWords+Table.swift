extension LevelWords {
  /// The wordings of questionnaires, lowest level first: a line a language (en, de, fr, es, pt, it, nl), `|` between
  /// levels, `;` between words for one level.
  ///
  /// Words that other programs' standard questionnaires use (survey tools' Likert templates, the five-level maturity
  /// models, the novice-to-expert ladder), in the sense they have there. A word may stand in several wordings at
  /// different levels ("Very important" is the highest of one and the second highest of another): the column decides.
  static let table = """
    # importance
    Not important; Unimportant; Not at all important | Slightly important; Of little importance; Somewhat important | Moderately important; Neutral | Important | Very important
    Nicht wichtig; Unwichtig; Überhaupt nicht wichtig; Gar nicht wichtig | Wenig wichtig; Weniger wichtig; Eher unwichtig | Mäßig wichtig; Mittelmäßig wichtig; Teils/teils; Neutral | Wichtig; Eher wichtig | Sehr wichtig
    Pas important(e); Pas du tout important(e); Sans importance | Peu important(e) | Moyennement important(e); Modérément important(e); Neutre | Important(e) | Très important(e)
    No importante; Sin importancia; Nada importante | Poco importante; Ligeramente importante | Moderadamente importante; Neutral | Importante | Muy importante
    Não importante; Sem importância; Nada importante | Pouco importante; Ligeiramente importante | Moderadamente importante; Neutro | Importante | Muito importante
    Non importante; Per niente importante; Per nulla importante | Poco importante | Moderatamente importante; Abbastanza importante; Neutrale | Importante | Molto importante
    Niet belangrijk; Onbelangrijk; Helemaal niet belangrijk | Enigszins belangrijk; Weinig belangrijk; Een beetje belangrijk | Matig belangrijk; Gemiddeld belangrijk; Neutraal | Belangrijk | Zeer belangrijk; Heel belangrijk; Erg belangrijk

    # importance up to "extremely"
    Not at all important; Not important at all; Not important | Slightly important; Somewhat important; Not so important | Moderately important; Neutral | Very important | Extremely important
    Überhaupt nicht wichtig; Gar nicht wichtig; Nicht wichtig | Wenig wichtig; Etwas wichtig | Mäßig wichtig; Mittelmäßig wichtig; Neutral | Sehr wichtig | Äußerst wichtig; Extrem wichtig
    Pas du tout important(e); Pas important(e) | Peu important(e); Légèrement important(e) | Moyennement important(e); Modérément important(e); Neutre | Très important(e) | Extrêmement important(e)
    Nada importante; No importante | Poco importante; Ligeramente importante | Moderadamente importante; Neutral | Muy importante | Extremadamente importante
    Nada importante; Não importante | Pouco importante; Ligeiramente importante | Moderadamente importante; Neutro | Muito importante | Extremamente importante
    Per niente importante; Per nulla importante; Non importante | Poco importante; Leggermente importante | Moderatamente importante; Abbastanza importante; Neutrale | Molto importante | Estremamente importante
    Helemaal niet belangrijk; Niet belangrijk | Enigszins belangrijk; Een beetje belangrijk | Matig belangrijk; Gemiddeld belangrijk; Neutraal | Zeer belangrijk; Heel belangrijk; Erg belangrijk | Uiterst belangrijk; Extreem belangrijk

    # satisfaction
    Very dissatisfied; Very unsatisfied | Dissatisfied; Unsatisfied | Neutral; Neither satisfied nor dissatisfied; Neither dissatisfied nor satisfied | Satisfied | Very satisfied
    Sehr unzufrieden | Unzufrieden; Eher unzufrieden | Neutral; Weder zufrieden noch unzufrieden; Teils/teils | Zufrieden; Eher zufrieden | Sehr zufrieden
    Très insatisfait(e); Pas du tout satisfait(e) | Insatisfait(e); Plutôt insatisfait(e); Peu satisfait(e) | Neutre; Ni satisfait(e) ni insatisfait(e) | Satisfait(e); Plutôt satisfait(e) | Très satisfait(e)
    Muy insatisfecho/a; Muy descontento/a | Insatisfecho/a; Descontento/a | Neutral; Ni satisfecho/a ni insatisfecho/a | Satisfecho/a; Contento/a | Muy satisfecho/a; Muy contento/a
    Muito insatisfeito/a | Insatisfeito/a | Neutro; Nem satisfeito/a nem insatisfeito/a | Satisfeito/a | Muito satisfeito/a
    Molto insoddisfatto/a | Insoddisfatto/a | Neutrale; Né soddisfatto/a né insoddisfatto/a | Soddisfatto/a | Molto soddisfatto/a
    Zeer ontevreden; Heel ontevreden; Erg ontevreden | Ontevreden | Neutraal; Niet tevreden en niet ontevreden; Niet ontevreden en niet tevreden; Noch tevreden noch ontevreden | Tevreden | Zeer tevreden; Heel tevreden; Erg tevreden

    # satisfaction with "somewhat"
    Extremely dissatisfied; Very dissatisfied; Strongly dissatisfied | Somewhat dissatisfied | Neither satisfied nor dissatisfied; Neither dissatisfied nor satisfied; Neutral | Somewhat satisfied | Extremely satisfied; Very satisfied; Strongly satisfied
    Äußerst unzufrieden; Sehr unzufrieden | Etwas unzufrieden; Eher unzufrieden | Weder zufrieden noch unzufrieden; Neutral | Etwas zufrieden; Eher zufrieden | Äußerst zufrieden; Sehr zufrieden
    Extrêmement insatisfait(e); Très insatisfait(e) | Plutôt insatisfait(e) | Ni satisfait(e) ni insatisfait(e); Neutre | Plutôt satisfait(e) | Extrêmement satisfait(e); Très satisfait(e)
    Extremadamente insatisfecho/a; Muy insatisfecho/a | Algo insatisfecho/a | Ni satisfecho/a ni insatisfecho/a; Neutral | Algo satisfecho/a | Extremadamente satisfecho/a; Muy satisfecho/a
    Extremamente insatisfeito/a; Muito insatisfeito/a | Um pouco insatisfeito/a | Nem satisfeito/a nem insatisfeito/a; Neutro | Um pouco satisfeito/a | Extremamente satisfeito/a; Muito satisfeito/a
    Estremamente insoddisfatto/a; Molto insoddisfatto/a | Abbastanza insoddisfatto/a; Piuttosto insoddisfatto/a | Né soddisfatto/a né insoddisfatto/a; Neutrale | Abbastanza soddisfatto/a; Piuttosto soddisfatto/a | Estremamente soddisfatto/a; Molto soddisfatto/a
    Uiterst ontevreden; Zeer ontevreden | Enigszins ontevreden | Niet tevreden en niet ontevreden; Neutraal | Enigszins tevreden | Uiterst tevreden; Zeer tevreden

    # satisfaction from "not at all"
    Not at all satisfied; Not satisfied | Slightly satisfied; Not so satisfied | Moderately satisfied; Somewhat satisfied | Very satisfied | Extremely satisfied; Completely satisfied
    Überhaupt nicht zufrieden; Gar nicht zufrieden | Wenig zufrieden | Mäßig zufrieden; Mittelmäßig zufrieden | Sehr zufrieden | Äußerst zufrieden; Vollkommen zufrieden
    Pas du tout satisfait(e) | Peu satisfait(e); Légèrement satisfait(e) | Moyennement satisfait(e); Modérément satisfait(e) | Très satisfait(e) | Extrêmement satisfait(e); Entièrement satisfait(e)
    Nada satisfecho/a | Poco satisfecho/a; Ligeramente satisfecho/a | Moderadamente satisfecho/a | Muy satisfecho/a | Extremadamente satisfecho/a; Totalmente satisfecho/a
    Nada satisfeito/a | Pouco satisfeito/a; Ligeiramente satisfeito/a | Moderadamente satisfeito/a | Muito satisfeito/a | Extremamente satisfeito/a; Totalmente satisfeito/a
    Per niente soddisfatto/a; Per nulla soddisfatto/a | Poco soddisfatto/a; Leggermente soddisfatto/a | Moderatamente soddisfatto/a | Molto soddisfatto/a | Estremamente soddisfatto/a; Completamente soddisfatto/a
    Helemaal niet tevreden | Een beetje tevreden; Weinig tevreden | Matig tevreden | Zeer tevreden; Heel tevreden | Uiterst tevreden; Volledig tevreden

    # agreement
    Strongly disagree; Disagree strongly; Completely disagree; Totally disagree | Disagree | Neither agree nor disagree; Neither disagree nor agree; Neutral; Undecided; Neither | Agree | Strongly agree; Agree strongly; Completely agree; Totally agree
    Stimme überhaupt nicht zu; Stimme gar nicht zu; Stimme ganz und gar nicht zu; Trifft überhaupt nicht zu; Trifft gar nicht zu | Stimme nicht zu; Stimme eher nicht zu; Lehne ab; Trifft eher nicht zu | Weder noch; Neutral; Teils/teils; Unentschieden; Stimme teilweise zu | Stimme zu; Stimme eher zu; Trifft eher zu | Stimme voll und ganz zu; Stimme voll zu; Stimme völlig zu; Stimme vollkommen zu; Trifft voll und ganz zu; Trifft voll zu
    Pas du tout d'accord; Fortement en désaccord; Tout à fait en désaccord | Pas d'accord; En désaccord; Plutôt pas d'accord | Ni d'accord ni pas d'accord; Ni en accord ni en désaccord; Neutre | D'accord; Plutôt d'accord; En accord | Tout à fait d'accord; Fortement d'accord; Entièrement d'accord
    Totalmente en desacuerdo; Muy en desacuerdo; Completamente en desacuerdo | En desacuerdo | Ni de acuerdo ni en desacuerdo; Neutral; Indeciso/a | De acuerdo | Totalmente de acuerdo; Muy de acuerdo; Completamente de acuerdo
    Discordo totalmente; Discordo completamente; Discordo fortemente | Discordo | Não concordo nem discordo; Nem concordo nem discordo; Neutro; Indeciso/a | Concordo | Concordo totalmente; Concordo completamente; Concordo fortemente
    Fortemente in disaccordo; Totalmente in disaccordo; Completamente in disaccordo; Per niente d'accordo | In disaccordo; Non sono d'accordo | Né d'accordo né in disaccordo; Neutrale; Indeciso/a | D'accordo; Sono d'accordo | Fortemente d'accordo; Totalmente d'accordo; Completamente d'accordo; Pienamente d'accordo
    Helemaal mee oneens; Helemaal oneens; Zeer mee oneens; Zeer oneens; Sterk mee oneens; Volledig mee oneens | Mee oneens; Oneens; Niet mee eens | Niet mee eens en niet mee oneens; Niet eens en niet oneens; Niet eens niet oneens; Neutraal; Noch mee eens noch mee oneens | Mee eens; Eens | Helemaal mee eens; Helemaal eens; Zeer mee eens; Zeer eens; Sterk mee eens; Volledig mee eens

    # agreement with "somewhat"
    Strongly disagree | Somewhat disagree; Tend to disagree; Slightly disagree | Neither agree nor disagree; Neutral; Undecided | Somewhat agree; Tend to agree; Slightly agree | Strongly agree
    Stimme überhaupt nicht zu; Stimme gar nicht zu | Stimme eher nicht zu; Stimme etwas nicht zu | Weder noch; Neutral; Teils/teils | Stimme eher zu; Stimme etwas zu | Stimme voll und ganz zu; Stimme voll zu; Stimme völlig zu
    Pas du tout d'accord | Plutôt pas d'accord; Plutôt en désaccord | Ni d'accord ni pas d'accord; Neutre | Plutôt d'accord | Tout à fait d'accord
    Totalmente en desacuerdo | Algo en desacuerdo; Más bien en desacuerdo | Ni de acuerdo ni en desacuerdo; Neutral | Algo de acuerdo; Más bien de acuerdo | Totalmente de acuerdo
    Discordo totalmente | Discordo parcialmente; Discordo em parte | Não concordo nem discordo; Nem concordo nem discordo; Neutro | Concordo parcialmente; Concordo em parte | Concordo totalmente
    Fortemente in disaccordo; Totalmente in disaccordo; Per niente d'accordo | Parzialmente in disaccordo; Piuttosto in disaccordo; Poco d'accordo | Né d'accordo né in disaccordo; Neutrale | Parzialmente d'accordo; Piuttosto d'accordo; Abbastanza d'accordo | Fortemente d'accordo; Totalmente d'accordo; Completamente d'accordo
    Helemaal mee oneens; Helemaal oneens | Enigszins mee oneens; Enigszins oneens; Beetje oneens | Niet mee eens en niet mee oneens; Neutraal | Enigszins mee eens; Enigszins eens; Beetje eens | Helemaal mee eens; Helemaal eens

    # agreement
    Strongly disagree; Completely disagree | Disagree; Somewhat disagree; Tend to disagree | Agree; Somewhat agree; Tend to agree | Strongly agree; Completely agree
    Stimme überhaupt nicht zu; Stimme gar nicht zu; Trifft überhaupt nicht zu; Trifft gar nicht zu; Trifft nicht zu | Stimme nicht zu; Stimme eher nicht zu; Trifft eher nicht zu | Stimme zu; Stimme eher zu; Trifft eher zu | Stimme voll und ganz zu; Stimme voll zu; Trifft voll und ganz zu; Trifft voll zu; Trifft zu
    Pas du tout d'accord | Pas d'accord; Plutôt pas d'accord | D'accord; Plutôt d'accord | Tout à fait d'accord
    Totalmente en desacuerdo; Muy en desacuerdo | En desacuerdo | De acuerdo | Totalmente de acuerdo; Muy de acuerdo
    Discordo totalmente | Discordo; Discordo parcialmente | Concordo; Concordo parcialmente | Concordo totalmente
    Fortemente in disaccordo; Totalmente in disaccordo; Per niente d'accordo | In disaccordo; Poco d'accordo | D'accordo; Abbastanza d'accordo | Fortemente d'accordo; Totalmente d'accordo; Molto d'accordo
    Helemaal mee oneens; Helemaal oneens | Mee oneens; Oneens | Mee eens; Eens | Helemaal mee eens; Helemaal eens

    # agreement
    Strongly disagree; Entirely disagree | Disagree; Mostly disagree | Somewhat disagree; Slightly disagree | Neither agree nor disagree; Neutral; Undecided | Somewhat agree; Slightly agree | Agree; Mostly agree | Strongly agree; Entirely agree
    Stimme überhaupt nicht zu; Stimme gar nicht zu | Stimme nicht zu | Stimme eher nicht zu | Weder noch; Neutral; Teils/teils | Stimme eher zu | Stimme zu | Stimme voll und ganz zu; Stimme voll zu; Stimme völlig zu
    Pas du tout d'accord | Pas d'accord | Plutôt pas d'accord | Ni d'accord ni pas d'accord; Neutre | Plutôt d'accord | D'accord | Tout à fait d'accord
    Totalmente en desacuerdo | En desacuerdo | Algo en desacuerdo; Parcialmente en desacuerdo | Ni de acuerdo ni en desacuerdo; Neutral | Algo de acuerdo; Parcialmente de acuerdo | De acuerdo | Totalmente de acuerdo
    Discordo totalmente | Discordo | Discordo parcialmente | Não concordo nem discordo; Nem concordo nem discordo; Neutro | Concordo parcialmente | Concordo | Concordo totalmente
    Fortemente in disaccordo; Totalmente in disaccordo | In disaccordo | Parzialmente in disaccordo; Piuttosto in disaccordo | Né d'accordo né in disaccordo; Neutrale | Parzialmente d'accordo; Piuttosto d'accordo | D'accordo | Fortemente d'accordo; Totalmente d'accordo
    Helemaal mee oneens; Helemaal oneens | Mee oneens; Oneens | Enigszins mee oneens; Enigszins oneens | Niet mee eens en niet mee oneens; Neutraal | Enigszins mee eens; Enigszins eens | Mee eens; Eens | Helemaal mee eens; Helemaal eens

    # satisfaction
    Very dissatisfied; Very unsatisfied | Dissatisfied; Somewhat dissatisfied; Unsatisfied | Satisfied; Somewhat satisfied | Very satisfied
    Sehr unzufrieden | Unzufrieden; Eher unzufrieden | Zufrieden; Eher zufrieden | Sehr zufrieden
    Très insatisfait(e); Pas du tout satisfait(e) | Insatisfait(e); Plutôt insatisfait(e); Peu satisfait(e) | Satisfait(e); Plutôt satisfait(e) | Très satisfait(e)
    Muy insatisfecho/a | Insatisfecho/a | Satisfecho/a | Muy satisfecho/a
    Muito insatisfeito/a | Insatisfeito/a | Satisfeito/a | Muito satisfeito/a
    Molto insoddisfatto/a | Insoddisfatto/a | Soddisfatto/a | Molto soddisfatto/a
    Zeer ontevreden; Heel ontevreden | Ontevreden | Tevreden | Zeer tevreden; Heel tevreden

    # satisfaction
    Extremely dissatisfied; Very dissatisfied; Completely dissatisfied | Dissatisfied; Moderately dissatisfied; Mostly dissatisfied | Slightly dissatisfied; Somewhat dissatisfied | Neither satisfied nor dissatisfied; Neutral | Slightly satisfied; Somewhat satisfied | Satisfied; Moderately satisfied; Mostly satisfied | Extremely satisfied; Very satisfied; Completely satisfied
    Äußerst unzufrieden; Sehr unzufrieden | Unzufrieden | Eher unzufrieden; Etwas unzufrieden | Weder zufrieden noch unzufrieden; Neutral | Eher zufrieden; Etwas zufrieden | Zufrieden | Äußerst zufrieden; Sehr zufrieden
    Extrêmement insatisfait(e); Très insatisfait(e) | Insatisfait(e) | Plutôt insatisfait(e) | Ni satisfait(e) ni insatisfait(e); Neutre | Plutôt satisfait(e) | Satisfait(e) | Extrêmement satisfait(e); Très satisfait(e)
    Extremadamente insatisfecho/a; Muy insatisfecho/a | Insatisfecho/a | Algo insatisfecho/a | Ni satisfecho/a ni insatisfecho/a; Neutral | Algo satisfecho/a | Satisfecho/a | Extremadamente satisfecho/a; Muy satisfecho/a
    Extremamente insatisfeito/a; Muito insatisfeito/a | Insatisfeito/a | Um pouco insatisfeito/a | Nem satisfeito/a nem insatisfeito/a; Neutro | Um pouco satisfeito/a | Satisfeito/a | Extremamente satisfeito/a; Muito satisfeito/a
    Estremamente insoddisfatto/a; Molto insoddisfatto/a | Insoddisfatto/a | Abbastanza insoddisfatto/a; Piuttosto insoddisfatto/a | Né soddisfatto/a né insoddisfatto/a; Neutrale | Abbastanza soddisfatto/a; Piuttosto soddisfatto/a | Soddisfatto/a | Estremamente soddisfatto/a; Molto soddisfatto/a
    Uiterst ontevreden; Zeer ontevreden | Ontevreden | Enigszins ontevreden | Niet tevreden en niet ontevreden; Neutraal | Enigszins tevreden | Tevreden | Uiterst tevreden; Zeer tevreden

    # importance
    Not important; Unimportant; Not at all important | Slightly important; Somewhat important | Important; Moderately important | Very important
    Nicht wichtig; Unwichtig; Überhaupt nicht wichtig; Gar nicht wichtig | Eher unwichtig; Wenig wichtig; Weniger wichtig | Wichtig; Eher wichtig | Sehr wichtig
    Pas important(e); Pas du tout important(e) | Peu important(e) | Important(e); Plutôt important(e) | Très important(e)
    No importante; Nada importante | Poco importante | Importante | Muy importante
    Não importante; Nada importante | Pouco importante | Importante | Muito importante
    Non importante; Per niente importante | Poco importante | Importante | Molto importante
    Niet belangrijk; Onbelangrijk; Helemaal niet belangrijk | Enigszins belangrijk; Weinig belangrijk | Belangrijk | Zeer belangrijk; Heel belangrijk

    # importance
    Not at all important | Of low importance; Low importance | Slightly important | Neutral | Moderately important | Very important | Extremely important
    Überhaupt nicht wichtig; Gar nicht wichtig | Unwichtig | Eher unwichtig | Neutral | Eher wichtig | Wichtig; Sehr wichtig | Äußerst wichtig; Extrem wichtig
    Pas du tout important(e) | Pas important(e) | Peu important(e) | Neutre | Assez important(e) | Très important(e) | Extrêmement important(e)
    Nada importante | De poca importancia | Ligeramente importante | Neutral | Moderadamente importante | Muy importante | Extremadamente importante
    Nada importante | De pouca importância | Ligeiramente importante | Neutro | Moderadamente importante | Muito importante | Extremamente importante
    Per niente importante; Per nulla importante | Poco importante | Leggermente importante | Neutrale | Moderatamente importante | Molto importante | Estremamente importante
    Helemaal niet belangrijk | Onbelangrijk | Enigszins belangrijk | Neutraal | Redelijk belangrijk | Zeer belangrijk | Uiterst belangrijk; Extreem belangrijk

    # frequency
    Never | Rarely; Seldom | Sometimes; Occasionally | Often; Frequently; Usually; Most of the time | Always
    Nie; Niemals | Selten | Manchmal; Gelegentlich; Ab und zu | Oft; Häufig; Meistens | Immer
    Jamais | Rarement | Parfois; Quelquefois; De temps en temps | Souvent; Fréquemment | Toujours
    Nunca | Raramente; Rara vez; Casi nunca | A veces; Algunas veces | A menudo; Frecuentemente; Con frecuencia; Casi siempre | Siempre
    Nunca | Raramente; Quase nunca | Às vezes; Algumas vezes; Por vezes | Frequentemente; Muitas vezes; Com frequência; Quase sempre | Sempre
    Mai | Raramente; Quasi mai | A volte; Qualche volta; Talvolta | Spesso; Frequentemente; Quasi sempre | Sempre
    Nooit | Zelden | Soms; Af en toe | Vaak; Regelmatig; Meestal | Altijd

    # frequency
    Never | Rarely; Sometimes; Seldom | Often; Frequently; Usually | Always
    Nie; Niemals | Selten; Manchmal | Oft; Häufig | Immer
    Jamais | Rarement; Parfois | Souvent | Toujours
    Nunca | Raramente; Rara vez; A veces | A menudo; Frecuentemente | Siempre
    Nunca | Raramente; Às vezes | Frequentemente; Muitas vezes | Sempre
    Mai | Raramente; A volte | Spesso | Sempre
    Nooit | Zelden; Soms | Vaak; Regelmatig | Altijd

    # frequency
    Never | Very rarely; Almost never; Rarely | Occasionally; Seldom | Sometimes | Frequently; Often | Usually; Very often; Almost always; Very frequently | Always
    Nie; Niemals | Sehr selten; Fast nie | Selten | Manchmal; Gelegentlich | Oft; Häufig | Sehr oft; Sehr häufig; Meistens; Fast immer | Immer
    Jamais | Très rarement; Presque jamais | Rarement | Parfois | Souvent | Très souvent; Presque toujours | Toujours
    Nunca | Casi nunca; Muy raramente | Raramente; Rara vez | A veces | A menudo; Frecuentemente | Muy a menudo; Casi siempre | Siempre
    Nunca | Quase nunca; Muito raramente | Raramente | Às vezes | Frequentemente; Muitas vezes | Quase sempre | Sempre
    Mai | Quasi mai; Molto raramente | Raramente | A volte | Spesso | Molto spesso; Quasi sempre | Sempre
    Nooit | Bijna nooit; Zeer zelden | Zelden | Soms | Vaak | Zeer vaak; Meestal; Bijna altijd | Altijd

    # quality from "poor" to "excellent"
    Poor | Fair | Good | Very good | Excellent; Outstanding
    Mangelhaft; Schlecht | Ausreichend; Mäßig | Gut; Befriedigend | Sehr gut | Ausgezeichnet; Hervorragend; Exzellent
    Mauvais(e); Médiocre | Passable | Bon; Bonne | Très bon; Très bonne | Excellent(e)
    Malo/a; Deficiente | Regular; Pasable | Bueno/a | Muy bueno/a | Excelente
    Mau; Má; Ruim | Razoável; Regular | Bom; Boa | Muito bom; Muito boa | Excelente
    Scarso/a; Insufficiente | Discreto/a; Sufficiente | Buono/a | Molto buono/a; Ottimo/a | Eccellente
    Slecht | Matig; Redelijk | Goed | Zeer goed; Heel goed | Uitstekend; Uitmuntend

    # quality from "very poor" to "very good"
    Very poor; Very bad; Terrible | Poor; Bad; Below average | Average; Fair; Acceptable; Neutral; Okay; OK; Neither good nor poor | Good; Above average | Very good
    Sehr schlecht; Ungenügend | Schlecht; Mangelhaft | Mittelmäßig; Durchschnittlich; Neutral; Mittel; Teils/teils; Befriedigend | Gut | Sehr gut
    Très mauvais(e) | Mauvais(e) | Moyen; Moyenne; Acceptable; Neutre | Bon; Bonne | Très bon; Très bonne
    Muy malo/a | Malo/a | Regular; Aceptable; Neutral; Promedio; Normal | Bueno/a | Muy bueno/a
    Muito mau; Muito má; Muito ruim; Péssimo/a | Mau; Má; Ruim | Regular; Razoável; Aceitável; Médio; Neutro | Bom; Boa | Muito bom; Muito boa; Ótimo/a
    Pessimo/a; Molto scarso/a | Scarso/a; Cattivo/a | Accettabile; Discreto/a; Medio/a; Sufficiente; Neutrale | Buono/a | Molto buono/a; Ottimo/a
    Zeer slecht; Heel slecht | Slecht | Gemiddeld; Matig; Redelijk; Voldoende; Neutraal | Goed | Zeer goed; Heel goed

    # quality
    Poor | Fair | Good | Excellent; Very good
    Schlecht | Mittelmäßig; Mäßig | Gut | Sehr gut; Ausgezeichnet
    Mauvais(e) | Passable; Moyen; Moyenne | Bon; Bonne | Excellent(e); Très bon; Très bonne
    Malo/a | Regular | Bueno/a | Excelente; Muy bueno/a
    Mau; Má; Ruim | Razoável; Regular | Bom; Boa | Excelente; Muito bom; Muito boa
    Scarso/a | Discreto/a; Sufficiente | Buono/a | Eccellente; Ottimo/a
    Slecht | Matig; Redelijk | Goed | Uitstekend; Zeer goed

    # likelihood
    Very unlikely; Extremely unlikely; Definitely not | Unlikely; Somewhat unlikely; Probably not | Neutral; Neither likely nor unlikely; Possibly; Might or might not | Likely; Somewhat likely; Probably; Probably yes | Very likely; Extremely likely; Definitely; Definitely yes
    Sehr unwahrscheinlich; Äußerst unwahrscheinlich; Auf keinen Fall | Unwahrscheinlich; Eher unwahrscheinlich; Wahrscheinlich nicht | Neutral; Weder noch; Vielleicht | Wahrscheinlich; Eher wahrscheinlich | Sehr wahrscheinlich; Äußerst wahrscheinlich; Auf jeden Fall
    Très improbable; Certainement pas | Improbable; Peu probable; Probablement pas | Neutre; Peut-être | Probable; Plutôt probable; Probablement | Très probable; Certainement
    Muy improbable | Improbable; Poco probable | Neutral; Quizás | Probable; Algo probable | Muy probable
    Muito improvável | Improvável; Pouco provável | Neutro; Talvez | Provável | Muito provável
    Molto improbabile | Improbabile; Poco probabile | Neutrale; Forse | Probabile | Molto probabile
    Zeer onwaarschijnlijk | Onwaarschijnlijk | Neutraal; Misschien | Waarschijnlijk | Zeer waarschijnlijk

    # extent
    Not at all; None | Slightly; A little; To a small extent | Moderately; Somewhat; To some extent | Very; A lot; Quite a bit; Very much; To a large extent | Extremely; Completely; A great deal; To a very large extent; Fully
    Überhaupt nicht; Gar nicht | Ein wenig; Wenig; Kaum | Mäßig; Teilweise; Mittelmäßig | Sehr; Ziemlich; Überwiegend; Weitgehend | Äußerst; Voll und ganz; Vollständig; Völlig
    Pas du tout | Un peu; Peu; Légèrement | Moyennement; Modérément; En partie | Beaucoup; Très | Extrêmement; Complètement; Entièrement; Totalement
    En absoluto; Nada | Un poco; Poco; Ligeramente | Moderadamente; En parte; Algo | Mucho; Bastante | Extremadamente; Completamente; Totalmente
    De modo algum; Nada | Um pouco; Pouco; Ligeiramente | Moderadamente; Em parte | Muito; Bastante | Extremamente; Completamente; Totalmente
    Per niente; Per nulla | Un poco; Poco; Leggermente | Moderatamente; In parte; Abbastanza | Molto | Estremamente; Completamente; Totalmente
    Helemaal niet | Een beetje; Weinig; Enigszins | Matig; Gedeeltelijk; Deels | Veel; Zeer; Grotendeels | Uiterst; Volledig; Helemaal

    # maturity
    Ad hoc; Initial; Chaotic | Repeatable; Repeated | Defined; Standardised; Standardized | Measured; Quantitatively managed | Optimising; Optimizing; Optimised; Optimized
    Ad hoc; Initial; Chaotisch | Wiederholbar | Definiert; Standardisiert | Gemessen; Quantitativ gesteuert; Quantitativ geführt | Optimierend; Optimiert
    Ad hoc; Initial(e) | Reproductible; Répétable; Reproductible mais intuitif | Défini(e); Standardisé(e) | Mesuré(e); Géré(e) quantitativement | En optimisation; Optimisé(e); Optimisation
    Ad hoc; Inicial | Repetible | Definido/a; Estandarizado/a | Medido/a; Gestionado/a cuantitativamente | En optimización; Optimizado/a; Optimización
    Ad hoc; Inicial | Repetível; Repetitivo/a | Definido/a; Padronizado/a | Medido/a; Gerenciado/a quantitativamente; Gerido/a quantitativamente | Em otimização; Otimizado/a; Otimização
    Ad hoc; Iniziale | Ripetibile | Definito/a; Standardizzato/a | Misurato/a; Gestito/a quantitativamente | In ottimizzazione; Ottimizzato/a; Ottimizzante
    Ad hoc; Initieel | Herhaalbaar | Gedefinieerd; Gestandaardiseerd | Gemeten; Kwantitatief beheerst; Kwantitatief beheerd | Optimaliserend; Geoptimaliseerd

    # maturity with "managed" second (CMMI)
    Initial; Ad hoc | Managed | Defined | Quantitatively managed | Optimising; Optimizing; Optimised; Optimized
    Initial; Ad hoc | Gemanagt; Geführt; Gesteuert | Definiert | Quantitativ gesteuert; Quantitativ geführt; Quantitativ gemanagt | Optimierend; Optimiert
    Initial(e); Ad hoc | Géré(e); Discipliné(e) | Défini(e); Ajusté(e) | Géré(e) quantitativement | En optimisation; Optimisé(e)
    Inicial; Ad hoc | Gestionado/a; Administrado/a | Definido/a | Gestionado/a cuantitativamente | En optimización; Optimizado/a
    Inicial; Ad hoc | Gerenciado/a; Gerido/a | Definido/a | Gerenciado/a quantitativamente; Gerido/a quantitativamente | Em otimização; Otimizado/a
    Iniziale; Ad hoc | Gestito/a | Definito/a | Gestito/a quantitativamente | In ottimizzazione; Ottimizzato/a
    Initieel; Ad hoc | Beheerst; Beheerd | Gedefinieerd | Kwantitatief beheerst; Kwantitatief beheerd | Optimaliserend; Geoptimaliseerd

    # maturity with "managed" fourth (CMM, COBIT)
    Initial; Ad hoc | Repeatable; Repeatable but intuitive; Repeated | Defined; Defined process; Standardised; Standardized | Managed; Managed and measurable | Optimising; Optimizing; Optimised; Optimized
    Initial; Ad hoc | Wiederholbar; Wiederholbar aber intuitiv | Definiert; Definierter Prozess | Gemanagt; Gesteuert; Geführt; Gemanagt und messbar | Optimierend; Optimiert
    Initial(e); Ad hoc | Reproductible; Répétable; Reproductible mais intuitif | Défini(e) | Géré(e); Géré(e) et mesurable; Maîtrisé(e) | En optimisation; Optimisé(e)
    Inicial; Ad hoc | Repetible; Repetible pero intuitivo | Definido/a | Gestionado/a; Administrado/a; Administrado y medible | En optimización; Optimizado/a
    Inicial; Ad hoc | Repetível; Repetitivo/a | Definido/a | Gerenciado/a; Gerido/a | Em otimização; Otimizado/a
    Iniziale; Ad hoc | Ripetibile; Ripetibile ma intuitivo | Definito/a | Gestito/a; Gestito e misurabile | In ottimizzazione; Ottimizzato/a
    Initieel; Ad hoc | Herhaalbaar; Herhaalbaar maar intuïtief | Gedefinieerd | Beheerst; Beheerd; Beheerst en meetbaar | Optimaliserend; Geoptimaliseerd

    # maturity from "non-existent" (COBIT)
    Non-existent; Nonexistent; Incomplete | Initial; Ad hoc; Initial / ad hoc; Performed | Repeatable; Repeatable but intuitive | Defined; Defined process; Established | Managed; Managed and measurable; Predictable | Optimising; Optimizing; Optimised; Optimized
    Nicht vorhanden; Nicht existent; Unvollständig | Initial; Ad hoc | Wiederholbar; Wiederholbar aber intuitiv | Definiert; Definierter Prozess | Gemanagt; Gesteuert; Gemanagt und messbar | Optimierend; Optimiert
    Inexistant(e) | Initial(e); Ad hoc | Reproductible; Répétable | Défini(e) | Géré(e); Géré(e) et mesurable | En optimisation; Optimisé(e)
    Inexistente; No existente | Inicial; Ad hoc | Repetible; Repetible pero intuitivo | Definido/a | Gestionado/a; Administrado/a | En optimización; Optimizado/a
    Inexistente | Inicial; Ad hoc | Repetível; Repetitivo/a | Definido/a | Gerenciado/a; Gerido/a | Em otimização; Otimizado/a
    Inesistente; Non esistente | Iniziale; Ad hoc | Ripetibile | Definito/a | Gestito/a | In ottimizzazione; Ottimizzato/a
    Niet aanwezig; Onbestaand | Initieel; Ad hoc | Herhaalbaar | Gedefinieerd | Beheerst; Beheerd | Optimaliserend; Geoptimaliseerd

    # competence
    None; No knowledge; No experience | Aware; Awareness; Basic awareness | Practising; Practicing; Practitioner | Proficient | Expert
    Keine; Keine Kenntnisse; Nicht vorhanden | Bewusst; Grundkenntnisse; Kenner | Anwendend; Anwender; Praktizierend | Versiert; Kompetent; Fortgeschritten | Experte; Expertin; Expert
    Aucun(e); Aucune connaissance | Sensibilisé(e); Notions | Pratiquant(e); Pratique; Praticien; Praticienne | Maîtrise; Compétent(e); Confirmé(e) | Expert(e)
    Ninguno/a; Sin conocimientos | Consciente; Conocimiento básico; Nociones | Practicante; En práctica | Competente | Experto/a
    Nenhum; Nenhuma; Sem conhecimento | Consciente; Noções; Conhecimento básico | Praticante | Proficiente; Competente | Especialista; Perito/a
    Nessuno/a; Nessuna conoscenza | Consapevole; Conoscenza di base; Nozioni | Praticante; Applica | Competente | Esperto/a
    Geen; Geen kennis | Bewust; Basiskennis | Toepassend; Praktiserend; Uitvoerend | Bekwaam; Vaardig | Expert; Deskundig

    # competence from "novice" to "expert"
    Novice; Beginner | Advanced beginner | Competent | Proficient | Expert
    Neuling; Anfänger; Anfängerin; Novize | Fortgeschrittener Anfänger; Fortgeschrittene Anfängerin | Kompetent | Gewandt; Erfahren; Versiert | Experte; Expertin; Expert
    Novice; Débutant(e) | Débutant(e) avancé(e); Débutant(e) confirmé(e) | Compétent(e) | Performant(e); Confirmé(e); Maîtrise | Expert(e)
    Novato/a; Principiante | Principiante avanzado/a | Competente | Proficiente; Aventajado/a | Experto/a
    Novato/a; Principiante; Iniciante | Principiante avançado/a; Iniciante avançado/a | Competente | Proficiente | Especialista; Perito/a
    Novizio/a; Principiante | Principiante avanzato/a | Competente | Abile; Proficiente | Esperto/a
    Beginner; Novice | Gevorderde beginner | Competent | Bekwaam; Vaardig | Expert

    # competence from "none" to "expert"
    None; No knowledge; No experience | Basic; Beginner; Fundamental awareness; Novice | Intermediate | Advanced | Expert
    Keine; Keine Kenntnisse | Grundkenntnisse; Anfänger; Anfängerin; Basis | Mittel; Gute Kenntnisse | Fortgeschritten; Sehr gute Kenntnisse | Experte; Expertin; Expert
    Aucun(e); Aucune connaissance | Débutant(e); De base; Notions | Intermédiaire | Avancé(e) | Expert(e)
    Ninguno/a; Sin conocimientos | Básico/a; Principiante | Intermedio/a | Avanzado/a | Experto/a
    Nenhum; Nenhuma; Sem conhecimento | Básico/a; Principiante; Iniciante | Intermediário/a; Intermédio/a | Avançado/a | Especialista; Perito/a
    Nessuno/a; Nessuna conoscenza | Base; Principiante | Intermedio/a | Avanzato/a | Esperto/a
    Geen; Geen kennis | Basis; Beginner | Gemiddeld; Halfgevorderd | Gevorderd | Expert

    # competence
    Basic; Beginner; Novice | Intermediate; Competent | Advanced; Proficient | Expert
    Grundkenntnisse; Anfänger; Anfängerin; Basis | Mittel; Gute Kenntnisse; Kompetent | Fortgeschritten; Sehr gute Kenntnisse | Experte; Expertin; Expert
    Débutant(e); De base; Notions | Intermédiaire | Avancé(e); Confirmé(e) | Expert(e)
    Básico/a; Principiante | Intermedio/a | Avanzado/a | Experto/a
    Básico/a; Principiante; Iniciante | Intermediário/a; Intermédio/a | Avançado/a | Especialista; Perito/a
    Base; Principiante | Intermedio/a | Avanzato/a | Esperto/a
    Basis; Beginner | Gemiddeld; Halfgevorderd | Gevorderd | Expert
    """
}
