/// Forenames that are, by a wide margin, borne by one gender.
///
/// From the Popular Names by Country Dataset of Sigpwned (CC0), romanised, and a list made by hand; names that
/// both genders bear are left out.
enum ForenameTable {
  static let female = """
    Aada Aadhya Aarya Aasha Abigail Adele Aditi Adriana Adéla Agnes Agustina Aikaterini Aino Aisha
    Aisyah Aitana Ajda Ajla Alanoud Alberte Aleksandra Alessia Alexandra Alice Alicia Alicja Alina Aline
    Alisa Alise Alison Aliya Alma Althea Alysha Amahle Amaia Amal Amanda Amara Amaris Amayra Ambra Ambre
    Amelia Amelija Amelja Amina Aminata Amira Amy Amálie Amēlija An Ana Anahit Anastasia Anastasija
    Anastasiya Andreea Androula Ane Angel Angela Angeliki Angelina Angeline Anita Ann Anna Anne Annette
    Annie Anohito Antonella Antonia Antônia Anzu Aoife Ariana Arianna Armine Arpi Aruuke Aruuzat Asel
    Asemahle Ashraqat Asilim Asiya Asja Asmita Assia Asta Astrid Asya Audrey Aurora Ava Aviana Avigail
    Awa Aya Ayala Ayalah Ayesha Aygun Ayim Ayla Aylin Ayra Aysel Ayzere Ayşa Ayşe Azaria Azariah Azra
    Aïcha Aþena Baran Barbara Barbare Bayarmaa Beatrice Beatriz Benedita Bernadette Beth Betty Beverly
    Biljana Binita Bintou Bisera Bismah Bogdana Boglárka Bolormaa Bonnie Brenda Bridget Brittany Camila
    Camille Carla Carly Carmen Carol Carolina Caroline Carolyn Catalina Catherine Cathy Cecilia Cecília
    Celeste Celine Charlotte Chedeline Cheryl Chloe Chloé Christina Christine Cindy Claire Clara Claudia
    Concepción Condoleezza Connie Cynthia Daisy Dalal Dalila Daniela Danielle Danna Daria Darija Dawn
    Debbie Deborah Defne Delfina Denise Dhia Diana Diane Dimitra Djeneba Doha Dolores Donna Dora Doris
    Dorothy Dragana Dunja Dārta Ecrin Edith Eevi Eileen Eisha Elaine Eleanor Elena Elene Eleni Elif
    Elija Elisabeth Elizabeth Elizaveta Eliška Ella Ellen Elli Ellie Elsa Elza Ema Embla Emelia Emely
    Emilia Emilija Emiliya Emily Emilía Emine Emma Erica Erin Esma Esperanza Esther Ethel Eva Evelina
    Evelyn Evie Eylül Fajr Fanta Farah Farida Farrah Farzana Fatemeh Fatima Fatin Fatma Fatoumata
    Fernanda Fiadh Fiona Florence Fozia Frances Francesca Francisca Freja Freya Frida Frieda Fátima
    Gabija Gabriela Gail Gamalat Gamila Gayane Geraldine Gertrude Gianna Gina Ginevra Giorgia Gita
    Giulia Gladys Gloria Gogo Googoosh Gordana Grace Greta Gretchen Guadalupe Gunay Gunel Guðrún Habiba
    Hadicha Hana Hanna Hannah Harper Harriet Haruna Hasmik Hasnaa Hatice Hawa Hazel Heather Heidi
    Heikapu Helen Helena Helma Helmi Hessa Hilary Hillary Himari Hina Hinano Hinata Hjørdis Hoda Hosna
    Hosniya Huma Hur Hussa Iben Ida Imene Iminathi Imogen Inaya Indira Ingrid Inès Ioanna Irati Irene
    Irina Iris Isabel Isabella Isabelle Isidora Isla Islande Ivaana Ivalu Ivana Ivanka Ivy Izaro
    Jacqueline Jade Jana Jane Janet Janice Jeanne Jelena Jennifer Jessica Jill Jiya Jo Joan Joanna
    Joanne Jori Josefa Josephine Jouri Jovana Joyce Juana Juanita Judeline Judith Judy Julia Juliana
    Julie Julieta Juliette Julija Júlia Kabita Kadiatou Kaia Kaja Kamilė Karen Karima Karin Karine
    Karolína Kate Katerina Katherine Kathleen Kathryn Kathy Katie Katla Kay Kellyanne Khadije Khawla
    Khongordzol Kiara Kimberly Kirsten Klea Konstantina Konul Kora Kristen Ksenija Kyra Kyriaki Laia
    Lamija Lana Lara Latifa Laura Lauren Layla Lea Leah Leandra Leen Lejla Lena Leni Lenna Leonor Lesedi
    Leyla Lia Lian Lianne Lidia Liepa Lile Lili Lilien Lilit Lilja Lillian Lillie Lilly Lily Lin Lina
    Linda Lisa Lisakhanya Livia Liz Ljiljana Loretta Lori Lorraine Louise Lovelie Lovely Luana Lucia
    Luciana Lucija Lucy Lucía Ludovica Luknė Lulwa Luna Lur Lusine Lydia Lyn Lyna Lynn Léa Léna Lía Lív
    Lėja Mabel Maddi Madeleine Maeva Maggie Maha Maia Maitê Maja Malak Malek Malen Malu Maneh Manuela
    Marcia Mareva Margaret Margarida Mari Maria Mariam Mariami Marian Mariana Marianne Marie Marija
    Marilyn Marina Mariya Marjorie Marta Martha Martina Marwa Mary Marya Maryam Maryja María Matilda
    Matilde Matthildur Maureen Maya Maysoun Maša Megan Mehar Mei Melania Melanie Melina Melinda Melisa
    Melissa Mercedes Meredith Meriem Merjem Mersana Meryem Mia Michelle Mila Milagrosa Milana Mildred
    Milena Milica Millie Mio Mira Miriam Mirjana Mirlande Moea Moeata Molly Mona Monica Muriel Myrlande
    Mädïna Mía Nada Nadia Nahia Nancy Naomi Nare Narine Natalia Natalie Natalija Natasha Nathalie
    Natália Natálie Naura Naya Nehir Nela Nesreen Neža Nia Nicole Niharika Nika Nikki Nikol Nilay Nina
    Nivi Niviaq Noemí Noor Nora Norma Nouf Noûr Nur Nuray Nurul Nutsa Odval Oisha Oleksandra Olga Olivia
    Oliwia Ona Oumou Oyunbileg Pamela Panagiota Paneeraq Paninnguaq Paraskevi Pari Patricia Patricija
    Patrícia Paula Pauline Peggy Penelope Petra Phyllis Pipaluk Poema Pola Polina Princess Priscilla
    Puteri Rabina Rachel Radmila Ramona Rania Raquel Raya Rayana Rebecca Reem Reema Regina Rei Reina
    Renata Renee Rethabile Rhonda Ria Riko Rin Rita Roberta Roghayyeh Ronja Rosa Rose Rosemary Rosie
    Rosmery Rowan Roxana Ruth Ruòxī Saar Sabrina Safija Safiya Saga Sahar Sakeena Sakineh Sakura Saliha
    Sally Salma Salomé Sama Samantha Sandra Sara Sarah Selma Sesili Sevda Sevinj Shahd Shaikha Shaimaa
    Shams Sharon Shayma Sheila Sherifa Shirley Shristi Sienna Silvia Simona Simone Sita Siti Snezana
    Snežana Sobia Sofi Sofia Sofie Sofija Sofiya Sofía Solomiya Somayyeh Sonia Sophia Sophie Stacey
    Stella Stephanie Sue Suha Sultan Sumayah Sunita Susan Susanna Suzana Suzanne Svetlana Sylvia Sára
    Sóley Sólja Tamar Tamara Tara Tarana Tarita Tatiana Teodora Teresa Tereza Tess Teura Theresa Tiare
    Tiffany Tina Titaina Titaua Tomyris Trinidad Tuleen Uiloq Ursula Uta Vaea Valentina Valeria Valerie
    Vamika Vanessa Varvara Vasiliki Vasilisa Venla Vera Veronica Veronika Vesna Victoria Viktoria
    Viktorie Viktoriya Viktoría Viktória Violeta Virginia Vita Vittoria Vivian Vusala Vár Wanda Wateen
    Wendy Widelene Willow Ximena Xīnyí Yara Yasmin Yasmine Yasna Yekaterina Yelena Yeva Yoana Yolanda
    Yua Yuina Yulia Yuna Yvonne Yìhán Yīnuò Yūna Yǐmò Yǔtóng Yǔxī Zahra Zainab Zala Zehra Zeinab Zeynab
    Zeynep Zina Zoe Zofia Zoé Zuzanna Zümra Zǐhán Ámbar Éabha İnci Şerife
    """

  static let male = """
    Aarav Aariz Aaron Abbas Abd Abdallah Abdelkader Abdoulaye Abdul Abdulaziz Abdulla Abdullah Abdullo
    Abdulrahman Abraham Abubakr AbulFazl Adam Adama Adin Adomas Adrian Adrians Afonso Agustín Ahmad
    Ahmed Ahmet Aiden Aimar Aisultan Aiur Aksel Alan Albert Aldiyar Alejandro Aleks Aleksandar
    Aleksander Aleksandr Aleksandre Alessandro Alexander Alexandru Alexei Alexey Alfie Alfred Alikhan
    Alinur Allen Alparslan Alteo Amar Amine Amir Ammar Anar Anatoly Andreas Andrei Andrej Andrew Andrey
    Andria Andrias Andriy Angelo Angus Anthony Antoni Antonio Antônio Ao Aoi Aputsiaq Aras Archie Areg
    Areni Ari Ariel Arjun Arman Armen Arnold Aron Artem Arthur Artiom Artur Artyom Ashot Athanasios
    Atlas August Ayoub Aziz Bader Bakary Bandar Banele Barack Barry Batkhaаn Bautista Baаtar Ben Benas
    Bence Benicio Benjamin Benjamín Bernard Bernie Berrdo Beshoi Bibek Biel Bilal Bill Bishal Bob Bogdan
    Boris Bradley Brahim Brandon Brian Bruce Bruno Bryan Carl Carlos Cecil Charbel Charles Christian
    Christopher Christos Chuck Chuluun Cillian Ciro Clarence Clark Claude Clive Colin Craig Cyril César
    Dale Damian Damjan Dan Danel Daniel Daniels Daniil Danijel Danylo Daris Darren Dave Davi David Davit
    Davud Dean Dejan Demetre Denis Dennis Derek Dhruv Diego Dimitar Dimitrios Dion Djamel Dmitri Dmitry
    Dmytro Dominic Dominik Dominykas Don Donald Douglas Dragan Duarte Duncan Dušan Dylan Dyllan Dániel
    Džan Earl Ed Edgar Edmund Edoardo Eduardo Edward Edwin Eeli Eino Eitan Eithan Elchin Elias Elie
    Elijah Elmar Elnur Elshan Elyas Eman Emil Emiliano Emir Emmanuel Emīls Eric Ernest Ethan Eugene Evan
    Evens Evgeny Eymen Ezekiel Fadi Fahad Fahd Faisal Felipe Felix Fernando Ferndo Filip Finlay Finn
    Floyd Fran Francesco Francis Francisco Franciszek Franco Frank Fred Frederick Fūma Gabor Gabriel
    Gabriele Gael Gagik Gareth Gary Gaspar Gavin Geoffrey George Georgi Georgios Gerald Gerard Gerónimo
    Gevorg Gilbert Gilli Giorgi Giorgio Giovanni Glenn Goran Gordon Graham Greg Gregory Guillermo
    Gustavo Gustavs Guy Göktug Habib Halim Hamid Hamza Harold Harraz Harris Harry Haru Haruma Harun
    Haruto Harvey Hasan Hashem Hassan Hayk Hector Heitor Henry Herbert Herkus Herman Hinato Hiro Hossein
    Hovhannes Howard Hudson Hugh Hugo Huseyn Hussain Hussein Hydar Hàorán Hàoyǔ Hüseyin Ian Ibai Ibrahim
    Igor Iker Ilgar Ilija Iman Inuk Inunnguag Inutsiaq Ioane Ioannis Ion Isaac Isak Itsuki Ivan Ivik Izz
    Jack Jacob Jad Jakob Jakov Jakub James Jameson Jan Jared Jason Javier Jeff Jeffrey Jeremy Jerome
    Jerry Jerónimo Jim Jimmy Joe Joel John Jokūbas Jon Jonas Jonathan Jordi Jorge Jose Joseph Joshua
    Josiah Josip José Jovan João Juan Jude Julen Jules Julian Junior Justin Jákup Jógvan Jón Jónas
    Jökull Jēkabs Kabir Kai Kairo Kajus Kaloyan Kamal Karam Karim Karl Kathem Kazi Keanu Keith Ken
    Kenneth Keven Kevin Khaled Kiaan Kiran Kirollos Kiwa Klaus Koa Konstantin Konstantinos Krishna Kári
    Kārlis Lan Larry Lavi Lawrence Lazar Leano Leevi Leo Leon Leonard Leonardo Leonid Leordo Lev Levente
    Levi Lewis Liam Lio Lloyd Logan Lorenzo Louis Lourenço Lovro Lubanzi Lucas Luis Luiz Luka Lukas Luke
    Lukáš Lwandle Léo Mahamadou Mahammad Mahdi Mahesh Mahmoud Maksim Maksym Malachi Malcolm Maligiaq
    Malik Malthe Mamadou Manaia Manish Manua Manuel Marama Marc Marcell Marco Marcos Marcus Mario Marios
    Mark Markas Markel Marko Marks Markus Marshall Marti Martim Martin Martí Martín Matas Matei Matej
    Mateo Matija Matteo Matthew Matthías Mattia Mattias Matvey Matyáš Matías Matěj Maui Maurice Max
    Maxim Maximilian Maximiliano Maël Mees Mehdi Mehmet Michael Michail Michal Michalis Miguel Mihail
    Mikael Mikaere Mikayel Mike Mikhail Miki Mikołaj Milan Miloš Mina Minato Minik Miraç Mitch Mitt
    Moana Modibo Mohamed Mohammad Mohammed Monte Moussa Muhamad Muhammad Muhammed Murad Mustafa Mykhaylo
    Máté Míngzé Mùchén Mùyáng Nagi Nagisa Naranbaatar Narek Narendra Nathan Nathaniel Naïm Neil Nelio
    Newt Nicholas Nick Nicolas Nicolás Niel Nigel Nik Nikau Niko Nikodem Nikola Nikolaos Nikoloz Nil
    Nils Noah Noam Noel Nomaan Norman Norsaq Nuka Nurislam Nóa Ofentse Oihan Oisin Oisín Oleg Oleksandr
    Oliver Olivér Omar Omer Onni Oscar Oskar Osman Oswald Otto Oumar Owen Pablo Panagiotis Patrick Pau
    Paul Paulo Pavel Pedro Petar Peter Peterson Phil Philip Phillip Pierre Pol Prakash Prasert Prem
    Qillaq Rachid Rafael Ralfs Ralph Ramazan Ramon Ramón Rand Randy Raphael Raphaël Rashad Rasmus Raul
    Ravi Ray Raymond Recep Refael Reince Relja Ren Rex Reza Ricardo Riccardo Richard Rick Roan Robert
    Roberto Roberts Rodrigo Roel Roger Roko Roland Roman Ron Ronald Rory Roy Rupert Russell Ryan Rían
    Said Salik Salman Samir Samuel Samvel Samyar Santiago Saqib Scott Sean Sebastian Sebastián Sekou
    Selim Sem Sergei Sergey Sergio Seth Shahem Shahid Shane Sheikh Shivansh Siddhartha Simon Siphosethu
    Somboon Somchai Somporn Somsak Souleymane Stanislav Stanisław Stanley Stefan Stephen Steve Steven
    Stevenson Stuart Sukhbaаtar Syed Szymon Sō Sōma Tadhg Taha Taim Tamatoa Tapuarii Tareq Tatsuki Ted
    Tehei Teiki Teiva Teo Teodor Terence Terry Teva Theo Theodor Theodore Thiago Thomas Théo Tiago
    Tigran Tim Timofey Timothy Tobias Todd Toivo Tom Tommaso Tommy Tomás Tomáš Tony Trevor Tróndur Tunar
    Turki Ulloriaq Umar Uri Usman Vadim Valdemar Valentin Valter Vasileios Vasilije Vedant Vicente
    Victor Viktor Vincent Viraj Vitaly Vladimir Vladyslav Vojtěch Volodymyr Vugar Vuk Vusal Väinö
    Wallace Walter Warren Wassim Wayne Wilfred William Wilson Winston Xavier Yamato Yassin Yehuda Younès
    Yousef Yousouf Youssef Yuri Yusef Yusif Yusuf Yìchén Yìzé Yūma Yǔxuān Yǔzé Zachary Zahid Zahir Zalán
    Zion Zoran than thaniel Àlex Ádám Álvaro Ángel Édouard Óliver Ömer İsmail Žan
    """
}
